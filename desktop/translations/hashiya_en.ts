<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ConcordancePanel</name>
    <message numerus="yes">
        <source>%n hits</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Describing</name>
    <message numerus="yes">
        <source>%n articles were changed. The history takes it back.</source>
        <translation>
            <numerusform>%n article was changed. The history takes it back.</numerusform>
            <numerusform>%n articles were changed. The history takes it back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DocumentsModel</name>
    <message numerus="yes">
        <source>Spans: %n</source>
        <translation>
            <numerusform>Spans: %n</numerusform>
            <numerusform>Spans: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Relations: %n</source>
        <translation>
            <numerusform>Relations: %n</numerusform>
            <numerusform>Relations: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Evolving</name>
    <message numerus="yes">
        <source>Marks changed in %n articles. The history takes that back.</source>
        <translation>
            <numerusform>Marks changed in %n article. The history takes that back.</numerusform>
            <numerusform>Marks changed in %n articles. The history takes that back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>History</name>
    <message numerus="yes">
        <source>Done again in %n articles.</source>
        <translation>
            <numerusform>Done again in %n article.</numerusform>
            <numerusform>Done again in %n articles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken back in %n articles.</source>
        <translation>
            <numerusform>Taken back in %n article.</numerusform>
            <numerusform>Taken back in %n articles.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message numerus="yes">
        <source>Steps over several articles: %n</source>
        <translation>
            <numerusform>Steps over several articles: %n</numerusform>
            <numerusform>Steps over several articles: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>Documents: %n</source>
        <translation>
            <numerusform>Documents: %n</numerusform>
            <numerusform>Documents: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Spans: %n</source>
        <translation>
            <numerusform>Spans: %n</numerusform>
            <numerusform>Spans: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Relations: %n</source>
        <translation>
            <numerusform>Relations: %n</numerusform>
            <numerusform>Relations: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of the spans, proposals of a model: %n</source>
        <translation>
            <numerusform>Of the spans, proposals of a model: %n</numerusform>
            <numerusform>Of the spans, proposals of a model: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There is no place for (%n): %1</source>
        <translation>
            <numerusform>There is no place for (%n): %1</numerusform>
            <numerusform>There is no place for (%n): %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Relations and attributes that the schema does not allow: %n</source>
        <translation>
            <numerusform>Relations and attributes that the schema does not allow: %n</numerusform>
            <numerusform>Relations and attributes that the schema does not allow: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Documents that the project has already: %n</source>
        <translation>
            <numerusform>Documents that the project has already: %n</numerusform>
            <numerusform>Documents that the project has already: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cannot be taken: %n</source>
        <translation>
            <numerusform>Cannot be taken: %n</numerusform>
            <numerusform>Cannot be taken: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import the other %n</source>
        <translation>
            <numerusform>Import the other %n</numerusform>
            <numerusform>Import the other %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Incoming</name>
    <message numerus="yes">
        <source>Documents imported: %n.</source>
        <translation>
            <numerusform>Documents imported: %n.</numerusform>
            <numerusform>Documents imported: %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Knowing</name>
    <message numerus="yes">
        <source>The knowledge base has %n entries.</source>
        <translation>
            <numerusform>The knowledge base has %n entry.</numerusform>
            <numerusform>The knowledge base has %n entries.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Launcher</name>
    <message numerus="yes">
        <source>This is a repaired copy. Lost rows: %n</source>
        <translation>
            <numerusform>This is a repaired copy. Lost rows: %n</numerusform>
            <numerusform>This is a repaired copy. Lost rows: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NamesPanel</name>
    <message numerus="yes">
        <source>%n names are looked for.</source>
        <translation>
            <numerusform>%n name is looked for.</numerusform>
            <numerusform>%n names are looked for.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n names</source>
        <translation>
            <numerusform>%n name</numerusform>
            <numerusform>%n names</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Naming</name>
    <message numerus="yes">
        <source>%n new names. F8 proposes them in this article.</source>
        <translation>
            <numerusform>%n new name. F8 proposes it in this article.</numerusform>
            <numerusform>%n new names. F8 proposes them in this article.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Occurring</name>
    <message numerus="yes">
        <source>%n mentions in all articles.</source>
        <translation>
            <numerusform>%n mention in all articles.</numerusform>
            <numerusform>%n mentions in all articles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done with %n mentions. Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>Done with %n mention. Ctrl+Z takes it back.</numerusform>
            <numerusform>Done with %n mentions. Ctrl+Z takes it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mentions</source>
        <translation>
            <numerusform>%n mention</numerusform>
            <numerusform>%n mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n articles</source>
        <translation>
            <numerusform>in %n article</numerusform>
            <numerusform>in %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The schema did not allow it for %n mentions.</source>
        <translation>
            <numerusform>The schema did not allow it for %n mention.</numerusform>
            <numerusform>The schema did not allow it for %n mentions.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Offering</name>
    <message numerus="yes">
        <source>%n proposals were taken. Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>%n proposal was taken. Ctrl+Z takes it back.</numerusform>
            <numerusform>%n proposals were taken. Ctrl+Z takes it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The schema or the text does not allow it for %n proposals.</source>
        <translation>
            <numerusform>The schema or the text does not allow it for %n proposal.</numerusform>
            <numerusform>The schema or the text does not allow it for %n proposals.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n proposals were turned down. Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>%n proposal was turned down. Ctrl+Z takes it back.</numerusform>
            <numerusform>%n proposals were turned down. Ctrl+Z takes it back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Outgoing</name>
    <message numerus="yes">
        <source>Documents exported to %1: %n.</source>
        <translation>
            <numerusform>Documents exported to %1: %n.</numerusform>
            <numerusform>Documents exported to %1: %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Previewing</name>
    <message numerus="yes">
        <source>Documents: %n</source>
        <translation>
            <numerusform>Documents: %n</numerusform>
            <numerusform>Documents: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Spans: %n</source>
        <translation>
            <numerusform>Spans: %n</numerusform>
            <numerusform>Spans: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Relations: %n</source>
        <translation>
            <numerusform>Relations: %n</numerusform>
            <numerusform>Relations: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProblemsPanel</name>
    <message numerus="yes">
        <source>%n to be looked at</source>
        <translation>
            <numerusform>%n to be looked at</numerusform>
            <numerusform>%n to be looked at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Proposing</name>
    <message numerus="yes">
        <source>%n proposals</source>
        <translation>
            <numerusform>%n proposal</numerusform>
            <numerusform>%n proposals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n articles</source>
        <translation>
            <numerusform>in %n article</numerusform>
            <numerusform>in %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n proposals are offered again.</source>
        <translation>
            <numerusform>%n proposal is offered again.</numerusform>
            <numerusform>%n proposals are offered again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RejectionsDialog</name>
    <message numerus="yes">
        <source>Cannot be taken: %n</source>
        <translation>
            <numerusform>Cannot be taken: %n</numerusform>
            <numerusform>Cannot be taken: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import the other %n</source>
        <translation>
            <numerusform>Import the other %n</numerusform>
            <numerusform>Import the other %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SchemaEditor</name>
    <message numerus="yes">
        <source>Mistakes: %n. The first:</source>
        <translation>
            <numerusform>Mistakes: %n. The first:</numerusform>
            <numerusform>Mistakes: %n. The first:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimelinePanel</name>
    <message numerus="yes">
        <source>Steps in this article: %n</source>
        <translation>
            <numerusform>Steps in this article: %n</numerusform>
            <numerusform>Steps in this article: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Counted</name>
    <message numerus="yes">
        <source>Marked %n × %1</source>
        <translation>
            <numerusform>Marked %n × %1</numerusform>
            <numerusform>Marked %n × %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Relabelled %n as %1</source>
        <translation>
            <numerusform>Relabelled %n as %1</numerusform>
            <numerusform>Relabelled %n as %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed %n × %1</source>
        <translation>
            <numerusform>Removed %n × %1</numerusform>
            <numerusform>Removed %n × %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Linked %n</source>
        <translation>
            <numerusform>Linked %n</numerusform>
            <numerusform>Linked %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Marked as done: %n</source>
        <translation>
            <numerusform>Marked as done: %n</numerusform>
            <numerusform>Marked as done: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Marked as to do again: %n</source>
        <translation>
            <numerusform>Marked as to do again: %n</numerusform>
            <numerusform>Marked as to do again: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Flagged: %n</source>
        <translation>
            <numerusform>Flagged: %n</numerusform>
            <numerusform>Flagged: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Flag taken off: %n</source>
        <translation>
            <numerusform>Flag taken off: %n</numerusform>
            <numerusform>Flag taken off: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Note on %n</source>
        <translation>
            <numerusform>Note on %n</numerusform>
            <numerusform>Note on %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Labels of %n</source>
        <translation>
            <numerusform>Labels of %n</numerusform>
            <numerusform>Labels of %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Flag, note or labels of %n</source>
        <translation>
            <numerusform>Flag, note or labels of %n</numerusform>
            <numerusform>Flag, note or labels of %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changes: %n</source>
        <translation>
            <numerusform>Changes: %n</numerusform>
            <numerusform>Changes: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Schema changed to version %1; marks changed: %n</source>
        <translation>
            <numerusform>Schema changed to version %1; marks changed: %n</numerusform>
            <numerusform>Schema changed to version %1; marks changed: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
</TS>

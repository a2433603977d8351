<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>Accessibility</name>
    <message>
        <source>proposal %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArticleView</name>
    <message>
        <source>Article</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>Restore a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chosen backup takes the place of the project. What is there now is kept beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no backups of this project yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups, the newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being checked…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>damaged</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Save a copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BatchesModel</name>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>applied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed since in %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Batching</name>
    <message>
        <source>A step over several articles is still running; wait for it or cancel it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Checking</name>
    <message>
        <source>Checking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is of the layer %1; what is shown is %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The article was changed since it was checked; it is checked again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not asked again; Ctrl+Z in the list of problems takes that back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was said to be right here; Ctrl+Z in the article undoes there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message>
        <source>Choices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep %1 for every selection</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Choosers</name>
    <message>
        <source>Open project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles and corpora</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists of names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a list of names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the last good backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the last good backup, read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a repaired copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whatever you choose, the damaged file is not lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meanwhile you can look at its backup of %1; nothing can be changed in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the backup, read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project is open elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a list of that name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has %3 names. The list of that name in the project has %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaced, it forgets the names that are not in the file any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is done yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No article is marked as done. Export all of them as they are?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Characters %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy was saved as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposals are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposals are hidden.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All arcs are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arcs are shown of what is current or under the pointer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No arcs are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture was saved as %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConcordanceModel</name>
    <message>
        <source>taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConcordancePanel</name>
    <message>
        <source>Do it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Concordance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for words above, or press A in an article for all mentions of a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 hit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 hits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 taken</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>The article is shown as it was. Enter restores that, Esc goes back to how it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to redo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be changed at the moment.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DocumentsModel</name>
    <message numerus="yes">
        <source>Spans: %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Relations: %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DocumentsPanel</name>
    <message>
        <source>Find a title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No articles yet. Import some: File, Import, or hashiya import.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>Something is still running; wait for it or cancel it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the article, whatever the spelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exact spelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Taking back…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doing again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done again in articles: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back in articles: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such step to take back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>Take back (U)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do again (R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps over several articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles of the step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No step over several articles yet. Press A on a span, then Shift+A to find its name in all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Steps over several articles: %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take all spans as proposals, to be accepted or not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Documents: %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Spans: %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Relations: %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Of the spans, proposals of a model: %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There is no place for (%n): %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Not in the schema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels that the schema has not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 becomes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to the schema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Relations and attributes that the schema does not allow: %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Documents that the project has already: %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put what is said of them into a new layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace what is marked in them</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Cannot be taken: %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Import the other %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Import nothing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Incoming</name>
    <message>
        <source>Looking at what is to be imported…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Documents imported: %n.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>What was not imported</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InspectorPanel</name>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select text and press a label key, or click a box.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offsets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take all %1 of this name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not wanted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A proposal; it is no mark and is not exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No relations. Press R, or drag to another box.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Jumping</name>
    <message>
        <source>There is nothing in view to jump to.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>No backup was made.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press new keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken from: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeysOverlay</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>label key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift + label key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>label every selection from now on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>label the word at the caret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>label the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another label for the span</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another type for the relation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>go to the place that shows them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift + last letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>select from the caret up to there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of a relation: choose from a list instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of a relation: one target after the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key on the chip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of an attribute: go on to the next one</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Launcher</name>
    <message>
        <source>Something is still running; wait for it or cancel it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restoring the backup…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading what can be read of the project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for the last good backup and restoring it…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for the last good backup…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>This is a repaired copy. Lost rows: %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>This is the backup of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>backup of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No backup of the project is sound.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>No article is open. Choose one from the list, or import some (Ctrl+I).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Concordance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists of names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Relation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Proposals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message>
        <source>No label has been used yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every selection becomes %1 now; Esc ends it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 let go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label is let go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No fragment is added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no word at the caret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a span or select text first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There would be nothing left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the fragment and press the same key again; Esc ends it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the span first that gets a fragment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a span first: click it, or press Tab or &apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no attributes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MayDiffer</name>
    <message>
        <source>Which letters may differ between what is typed and what is found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May differ: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NamesPanel</name>
    <message>
        <source>Label of names that come without one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a list…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove (Delete)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists of names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names without a label are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Propose in this article (F8)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Propose in all articles to do (Shift+F8)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose a label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names that are looked for: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked in this project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 names</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Naming</name>
    <message>
        <source>Reading %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No names were taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New names: %1. F8 proposes them in this article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was removed; its proposals stay until there are new ones.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewProjectDialog</name>
    <message>
        <source>New project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clitics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spans leave proclitics and enclitics out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spans take the whole word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schema file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Occurring</name>
    <message>
        <source>Mark as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relabel as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link into one cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a span first: click it, or press Tab or &apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking in all articles…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mentions in all articles: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in this article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in all articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inside %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>across %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inside the name %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done with %1; Ctrl+Z takes it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done with %1 in articles: %2. History (Ctrl+H) takes it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The schema did not allow it for: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Offering</name>
    <message>
        <source>There are no proposals in this article; F8 looks for some.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take all %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not wanted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken: %1. Ctrl+Z takes them back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The schema or the text does not allow it for: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No proposals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turned down: %1. Ctrl+Z takes it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a proposal first: click it, or press L.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposals are hidden; Ctrl+G shows them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Opening and checking %1…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Outgoing</name>
    <message>
        <source>Exporting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Documents exported to %1: %n.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>What was left out or changed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PalettePanel</name>
    <message>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PartsModel</name>
    <message>
        <source>Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed since</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Past</name>
    <message>
        <source>Choose an earlier step first, in the list of what changed (Ctrl+J).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The article is so already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The state was restored. Ctrl+Z takes that back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it was on %1, after: %2 — Enter restores it, Esc goes back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it was: %2 — Enter restores it, Esc goes back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PastBar</name>
    <message>
        <source>Restore this state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PiecesModel</name>
    <message>
        <source>What this step changed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Previewing</name>
    <message numerus="yes">
        <source>Documents: %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Spans: %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Relations: %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProblemsPanel</name>
    <message>
        <source>Nothing has been checked yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in this article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in all articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend (M)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is right (R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also what is right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what was said to be right as well; R takes that back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What looks wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all kinds (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors: %1. To be looked at: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an adjective left outside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only a part of a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a clitic in or out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>labels in a cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contradictions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>crossing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>half a word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hidden characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>said twice by an inverse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a label in itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>punctuation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>half of a pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not right (R)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Proposing</name>
    <message>
        <source>Something is still running; wait for it or cancel it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposed: %1, in articles: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped after %1, in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offered again: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RejectionsDialog</name>
    <message>
        <source>Not everything can be imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Cannot be taken: %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Import the other %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Import nothing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Relating</name>
    <message>
        <source>Choose a span first: click it, or press Tab or &apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stays: type one hint after the other; Esc ends it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To which span?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From which span?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The schema allows no relation from %1 here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No relation of the schema goes from %1 to %2 here, or it is there already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This span has no relations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportBar</name>
    <message>
        <source>Something went wrong in Hashiya the last time (%1). What was saved is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reporting</name>
    <message>
        <source>What went wrong</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchPanel</name>
    <message>
        <source>Find in all articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in all articles, whatever the spelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exact spelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attribute=value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done or not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any relation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Searching</name>
    <message>
        <source>(the first %1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepsModel</name>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as it is now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimelinePanel</name>
    <message>
        <source>Restore this state (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps in this article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this step changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No article is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Steps in this article: %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TypesList</name>
    <message>
        <source>Types that are exported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>relation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WaysDialog</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark entities and relations in Arabic articles, and export them for training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Try the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open a project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorkingDialog</name>
    <message>
        <source>Cancelling…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>There is no further article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All articles are done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be changed: the project is open read-only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project is open read-only; nothing can be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last change could not be saved and was taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving works again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>about</name>
    <message>
        <source>Proposed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>marked before, or in a list of names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number or date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the list %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>accessible</name>
    <message>
        <source>Proposal, %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>crashed</name>
    <message>
        <source>Something went wrong in the program. What is saved is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log is at %1; please send it with a word on what you did.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message>
        <source>Marked %n × %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relabelled %n as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed %n × %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linked %n</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes: %n</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %n more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked as %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relabelled from %3 to %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends of %1 moved: %3 → %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attributes or note of %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Related by %1: %2 → %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed the relation %1: %2 → %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed the relation to %1: %2 → %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linked mentions of one thing: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlinked mentions of one thing: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked the article as done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked the article as to do again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flag, note or labels of the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took back: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did again: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before the first change</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>

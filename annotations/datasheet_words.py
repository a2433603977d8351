"""What a datasheet says and asks, in both languages. The headings follow the idea of datasheets for data sets."""

from __future__ import annotations

from schemas.model import Text

TITLE = Text(en="Datasheet of {name}", ar="صحيفة بيانات {name}")
MADE = Text(
    en="Counted on {day} by Hashiya {version}. What stands in tables was counted; lines that begin with **To answer** "
    "wait for people who know.",
    ar="أُحصيت في {day} ببرنامج حاشية {version}. ما في الجداول محسوب آليًا، والأسطر التي تبدأ بعبارة "
    "**للإجابة** تنتظر من يعرف جوابها.",
)
ASK = Text(en="**To answer:** {question}", ar="**للإجابة:** {question}")

MOTIVATION = Text(en="Motivation", ar="الدافع")
COMPOSITION = Text(en="Composition", ar="المحتوى")
COLLECTION = Text(en="Collection", ar="الجمع")
ANNOTATION = Text(en="Annotation", ar="الوسم")
USES = Text(en="Uses", ar="أوجه الاستعمال")
DISTRIBUTION = Text(en="Distribution", ar="النشر")
MAINTENANCE = Text(en="Maintenance", ar="الصيانة")

QUESTIONS: dict[Text, tuple[Text, ...]] = {
    MOTIVATION: (
        Text(
            en="What is this corpus for, and what was missing before it?",
            ar="ما غرض هذه المدوّنة، وما الذي كان ينقص قبلها؟",
        ),
        Text(en="Who made it, and who paid for the work?", ar="من أعدّها، ومن موّل العمل؟"),
    ),
    COMPOSITION: (
        Text(
            en="What kinds of text are these, from which years, countries and varieties of the language?",
            ar="ما أنواع هذه النصوص، ومن أي أعوام وبلدان ومستويات لغوية؟",
        ),
        Text(
            en="What was left out on purpose, and what is missing by chance?",
            ar="ما الذي استُبعد عمدًا، وما الذي غاب مصادفة؟",
        ),
        Text(
            en="Are there private persons in the texts, or passages that may hurt someone?",
            ar="هل في النصوص أفراد عاديون، أو فقرات قد تؤذي أحدًا؟",
        ),
    ),
    COLLECTION: (
        Text(
            en="Where do the articles come from, how were they chosen, and in which time?",
            ar="من أين أتت المقالات، وكيف اختيرت، وفي أي مدة؟",
        ),
        Text(en="With whose permission were they collected?", ar="بإذن مَن جُمعت؟"),
        Text(
            en="What was done to the texts before they were imported?",
            ar="ما الذي جرى للنصوص قبل استيرادها؟",
        ),
    ),
    ANNOTATION: (
        Text(
            en="Who are the annotators, how were they trained, and what were they paid?",
            ar="من الموسِّمون، وكيف دُرّبوا، وكم كان أجرهم؟",
        ),
        Text(
            en="Was anything marked twice by different people, and how far did they agree?",
            ar="هل وسم أشخاص مختلفون شيئًا مرتين، وإلى أي حد اتفقوا؟",
        ),
    ),
    USES: (
        Text(en="What has it been used for already?", ar="فيمَ استُعملت حتى الآن؟"),
        Text(en="For what should it not be used?", ar="ما الذي لا ينبغي أن تُستعمل فيه؟"),
    ),
    DISTRIBUTION: (
        Text(en="Where can it be had, and since when?", ar="أين يمكن الحصول عليها، ومنذ متى؟"),
        Text(
            en="Under which licence are the texts, and under which the marks?",
            ar="ما رخصة النصوص، وما رخصة الوسوم؟",
        ),
        Text(en="How is it to be cited?", ar="كيف يُشار إليها عند الاقتباس؟"),
    ),
    MAINTENANCE: (
        Text(
            en="Who answers questions about it, and how are they reached?",
            ar="من يجيب عن الأسئلة عنها، وكيف يُتواصل معه؟",
        ),
        Text(
            en="How are mistakes reported, and how often is it revised?",
            ar="كيف يُبلَّغ عن الأخطاء، وكم مرة تُراجَع؟",
        ),
    ),
}
"""What only people know, by heading; the headings in the order of the datasheet."""

WHAT, HOW_MANY = Text(en="what", ar="ما هو"), Text(en="how many", ar="العدد")
DOCUMENTS = Text(en="documents", ar="المقالات")
DONE = Text(en="documents that are done", ar="المقالات المكتملة")
STARTED = Text(en="documents that are started", ar="المقالات التي بدأ العمل فيها")
CHARACTERS = Text(en="characters", ar="الحروف")
WORDS = Text(en="words", ar="الكلمات")
DOCUMENT_WORDS = Text(en="words in a document, median", ar="كلمات المقال، وسيطًا")
LONGEST_DOCUMENT = Text(en="words in the longest document", ar="كلمات أطول مقال")
SPANS = Text(en="spans", ar="المقاطع الموسومة")
RELATIONS = Text(en="relations", ar="العلاقات")
CLUSTERS = Text(en="clusters", ar="العناقيد")
SPAN_WORDS = Text(en="words in a span, median", ar="كلمات المقطع، وسيطًا")
LONGEST_SPAN = Text(en="words in the longest span", ar="كلمات أطول مقطع")
NESTED = Text(en="spans within another", ar="المقاطع الواقعة داخل غيرها")
FRAGMENTED = Text(en="spans of several fragments", ar="المقاطع المؤلفة من عدة أجزاء")
NAMES = Text(en="different names", ar="الأسماء المختلفة")

LANGUAGES = Text(en="Languages of the documents: {list}.", ar="لغات المقالات: {list}.")
METADATA = Text(en="Metadata that came along: {list}.", ar="البيانات الوصفية المرافقة: {list}.")
NO_METADATA = Text(en="No metadata came along.", ar="لم ترافقها بيانات وصفية.")
CREATED = Text(en="The project was begun on {day}.", ar="بدأ المشروع في {day}.")

LABEL = Text(en="label", ar="الوسم")
MEANING = Text(en="meaning", ar="المعنى")
EXAMPLES = Text(en="examples", ar="أمثلة")
HEAD, TAIL = Text(en="head", ar="المصدر"), Text(en="tail", ar="الهدف")
RELATION = Text(en="relation", ar="العلاقة")
ATTRIBUTE = Text(en="attribute", ar="الصفة")
VALUE = Text(en="value", ar="القيمة")
NOT_THESE = Text(en="not: {list}", ar="لا: {list}")

SCHEMA = Text(
    en="Marked by the schema {name}, version {version} ({title}). Clitic policy: {policy}.",
    ar="وُسمت وفق المخطط {name}، الإصدار {version} ({title}). سياسة السوابق واللواحق: {policy}.",
)
CORE = Text(en="spans leave proclitics and enclitic pronouns out", ar="لا تشمل المقاطع السوابق والضمائر اللاحقة")
WHOLE_WORD = Text(en="spans take the whole word", ar="تشمل المقاطع الكلمة كلها")
ENTITY_TYPES = Text(en="Entity types", ar="أنواع الكيانات")
RELATION_TYPES = Text(en="Relation types", ar="أنواع العلاقات")
ATTRIBUTES = Text(en="Attributes", ar="الصفات")
BETWEEN = Text(en="Relations by the labels of their ends", ar="العلاقات بحسب وسمَي طرفيها")
ANNOTATORS = Text(en="Annotators", ar="الموسِّمون")
ANNOTATOR = Text(en="annotator", ar="الموسِّم")
UNKNOWN = Text(en="not known", ar="غير معروف")
MINUTES = Text(en="minutes of work", ar="دقائق العمل")
LAYERS, LAYER = Text(en="Layers", ar="الطبقات"), Text(en="layer", ar="الطبقة")
ORIGINS = Text(en="Where spans come from: {list}.", ar="مصادر المقاطع: {list}.")
PACE = Text(
    en="In an hour of work {spans} spans were marked; gaps of more than five minutes are not counted as work.",
    ar="عدد المقاطع التي وُسمت في ساعة العمل: {spans}؛ ولا تُحسب الفجوات التي تزيد على خمس دقائق عملًا.",
)
AGREEMENT = Text(
    en="Of {mentions} mentions of names that are marked somewhere, {marked} are marked ({percent} %).",
    ar="مواضع الأسماء الموسومة في مكان ما: {mentions}، والموسوم منها: {marked} ({percent} %).",
)
MISSED = Text(en="Names that are missed most often", ar="أكثر الأسماء إغفالًا")
NAME = Text(en="name", ar="الاسم")
MENTIONS, MARKED = Text(en="mentions", ar="المواضع"), Text(en="marked", ar="الموسوم منها")
VERSIONS = Text(en="Versions of the schema", ar="إصدارات المخطط")
VERSION, SINCE, BY = Text(en="version", ar="الإصدار"), Text(en="since", ar="منذ"), Text(en="by", ar="بواسطة")

SPLITS = Text(
    en="For training, split by whole documents, near-duplicates on one side: `hashiya export {file} FOLDER "
    "--split 80/10/10` does that, always in the same way.",
    ar="عند التدريب تُقسَّم المدوّنة بمقالات كاملة، وتبقى شبه المكررات في قسم واحد: هذا ما يفعله الأمر "
    "`hashiya export {file} FOLDER --split 80/10/10`، وبالطريقة نفسها دائمًا.",
)
FEW = Text(
    en="Fewer than {least} spans, so that a tenth of them tells little: {list}.",
    ar="أقل من {least} مقطعًا، فعُشرها لا يدل على كثير: {list}.",
)
UNREAD = Text(
    en="{count} documents are not done. They are no negative examples: leave them out (as an export does by itself).",
    ar="{count} من المقالات غير مكتملة، ولا تصلح أمثلة سلبية: تُترك خارج التدريب (كما يفعل التصدير من تلقاء نفسه).",
)
FORMAT = Text(
    en="Offsets in the exports are half-open and count code points.",
    ar="المواضع في الملفات المصدَّرة نصف مفتوحة وتُعدّ بنقاط الترميز (code points).",
)

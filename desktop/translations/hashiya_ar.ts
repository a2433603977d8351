<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>Accessibility</name>
    <message>
        <source>proposal %1</source>
        <translation>اقتراح %1</translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>The time spent is counted; it stays in this file.</source>
        <translation>يُحسب الوقت المستغرق، ويبقى في هذا الملف.</translation>
    </message>
    <message>
        <source>The time spent is not counted any more.</source>
        <translation>لم يعد الوقت المستغرق يُحسب.</translation>
    </message>
</context>
<context>
    <name>ArticleView</name>
    <message>
        <source>Article</source>
        <translation>المقال</translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>Restore a backup</source>
        <translation>استرجاع نسخة احتياطية</translation>
    </message>
    <message>
        <source>The chosen backup takes the place of the project. What is there now is kept beside it.</source>
        <translation>تحلّ النسخة المختارة محلّ المشروع، ويُحفظ المشروع الحالي بجانبها.</translation>
    </message>
    <message>
        <source>There are no backups of this project yet.</source>
        <translation>لا توجد نسخ احتياطية لهذا المشروع بعد.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>استرجاع</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>Spans</source>
        <translation>المقاطع الموسومة</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Backups, the newest first</source>
        <translation>النسخ الاحتياطية، الأحدث أولًا</translation>
    </message>
    <message>
        <source>being checked…</source>
        <translation>قيد الفحص…</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>سليمة</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>تالفة</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Save a copy…</source>
        <translation>حفظ نسخة…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>BatchesModel</name>
    <message>
        <source>What</source>
        <translation>الخطوة</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>من</translation>
    </message>
    <message>
        <source>When</source>
        <translation>متى</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>تُراجع عنها</translation>
    </message>
    <message>
        <source>applied</source>
        <translation>مطبّقة</translation>
    </message>
    <message>
        <source>changed since in %1</source>
        <translation>تغيّرت بعدها في %1</translation>
    </message>
</context>
<context>
    <name>Batching</name>
    <message>
        <source>A step over several articles is still running; wait for it or cancel it.</source>
        <translation>ما زالت خطوة في عدة مقالات جارية؛ انتظر انتهاءها أو ألغِها.</translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation>أُلغي الأمر، ولم يتغيّر شيء.</translation>
    </message>
</context>
<context>
    <name>Checking</name>
    <message>
        <source>Checking…</source>
        <translation>جارٍ الفحص…</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>أُلغي.</translation>
    </message>
    <message>
        <source>This is of the layer %1; what is shown is %2.</source>
        <translation>هذا من الطبقة %1، والمعروض هو الطبقة %2.</translation>
    </message>
    <message>
        <source>The article was changed since it was checked; it is checked again.</source>
        <translation>تغيّر المقال بعد فحصه، ويُفحص الآن من جديد.</translation>
    </message>
    <message>
        <source>It is not asked again; Ctrl+Z in the list of problems takes that back.</source>
        <translation>لن يُسأل عنه مجددًا؛ للتراجع اضغط Ctrl+Z في قائمة المشكلات.</translation>
    </message>
    <message>
        <source>Nothing was said to be right here; Ctrl+Z in the article undoes there.</source>
        <translation>لم يُقرَّ شيء بأنه صحيح هنا؛ يتراجع Ctrl+Z عن التغييرات داخل المقال.</translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message>
        <source>Choices</source>
        <translation>خيارات</translation>
    </message>
    <message>
        <source>Keep %1 for every selection</source>
        <translation>تثبيت %1 لكل تحديد</translation>
    </message>
</context>
<context>
    <name>Choosers</name>
    <message>
        <source>Open project</source>
        <translation>فتح مشروع</translation>
    </message>
    <message>
        <source>Save a picture</source>
        <translation>حفظ صورة</translation>
    </message>
    <message>
        <source>Articles and corpora</source>
        <translation>مقالات ومدوّنات</translation>
    </message>
    <message>
        <source>Import articles</source>
        <translation>استيراد مقالات</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>استيراد مجلد</translation>
    </message>
    <message>
        <source>Lists of names</source>
        <translation>قوائم الأسماء</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>كل الملفات</translation>
    </message>
    <message>
        <source>Import a list of names</source>
        <translation>استيراد قائمة أسماء</translation>
    </message>
    <message>
        <source>Knowledge bases</source>
        <translation>قواعد المعرفة</translation>
    </message>
    <message>
        <source>Choose a knowledge base</source>
        <translation>اختيار قاعدة معرفة</translation>
    </message>
    <message>
        <source>Restore the last good backup</source>
        <translation>استرجاع آخر نسخة سليمة</translation>
    </message>
    <message>
        <source>Look at the last good backup, read-only</source>
        <translation>عرض آخر نسخة سليمة للقراءة فقط</translation>
    </message>
    <message>
        <source>Make a repaired copy</source>
        <translation>إنشاء نسخة مُصلَحة</translation>
    </message>
    <message>
        <source>Whatever you choose, the damaged file is not lost.</source>
        <translation>أيًّا كان اختيارك، فلن يضيع الملف التالف.</translation>
    </message>
    <message>
        <source>The project is damaged</source>
        <translation>المشروع تالف</translation>
    </message>
    <message>
        <source>Meanwhile you can look at its backup of %1; nothing can be changed in it.</source>
        <translation>يمكنك في هذه الأثناء عرض نسخته الاحتياطية من %1؛ ولا يمكن تغيير شيء فيها.</translation>
    </message>
    <message>
        <source>Look at the backup, read-only</source>
        <translation>عرض النسخة للقراءة فقط</translation>
    </message>
    <message>
        <source>The project is open elsewhere</source>
        <translation>المشروع مفتوح في مكان آخر</translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation>حفظ السجل</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>حفظ نسخة</translation>
    </message>
    <message>
        <source>There is a list of that name</source>
        <translation>توجد قائمة بهذا الاسم</translation>
    </message>
    <message>
        <source>%1 has %3 names. The list of that name in the project has %2.</source>
        <translation>في %1 عدد الأسماء %3، وفي قائمة المشروع التي تحمل الاسم نفسه %2.</translation>
    </message>
    <message>
        <source>Replaced, it forgets the names that are not in the file any more.</source>
        <translation>عند الاستبدال تُنسى الأسماء التي لم تعد في الملف.</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>استبدالها</translation>
    </message>
    <message>
        <source>Add to it</source>
        <translation>الإضافة إليها</translation>
    </message>
    <message>
        <source>Nothing is done yet</source>
        <translation>لا شيء مكتمل بعد</translation>
    </message>
    <message>
        <source>No article is marked as done. Export all of them as they are?</source>
        <translation>لم يُعلَّم أي مقال بأنه مكتمل. هل تُصدَّر المقالات كلها كما هي؟</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Characters %1</source>
        <translation>الحروف %1</translation>
    </message>
    <message>
        <source>A copy was saved as %1.</source>
        <translation>حُفظت نسخة باسم %1.</translation>
    </message>
    <message>
        <source>All commands</source>
        <translation>كل الأوامر</translation>
    </message>
    <message>
        <source>Proposals are shown.</source>
        <translation>الاقتراحات ظاهرة.</translation>
    </message>
    <message>
        <source>Proposals are hidden.</source>
        <translation>الاقتراحات مخفية.</translation>
    </message>
    <message>
        <source>All arcs are shown.</source>
        <translation>تظهر كل الأقواس.</translation>
    </message>
    <message>
        <source>Arcs are shown of what is current or under the pointer.</source>
        <translation>تظهر أقواس المقطع الحالي وما تحت الفأرة فقط.</translation>
    </message>
    <message>
        <source>No arcs are shown.</source>
        <translation>لا تظهر أي أقواس.</translation>
    </message>
    <message>
        <source>The picture was saved as %1.</source>
        <translation>حُفظت الصورة باسم %1.</translation>
    </message>
</context>
<context>
    <name>ConcordanceModel</name>
    <message>
        <source>taken</source>
        <translation>مقبول</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>مستثنى</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>الفرق</translation>
    </message>
    <message>
        <source>There already</source>
        <translation>موجود من قبل</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>المقال</translation>
    </message>
</context>
<context>
    <name>ConcordancePanel</name>
    <message>
        <source>Do it</source>
        <translation>نفّذ</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>أين</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>ما المطلوب</translation>
    </message>
    <message>
        <source>Concordance</source>
        <translation>الكشّاف السياقي</translation>
    </message>
    <message>
        <source>Ask for words above, or press A in an article for all mentions of a name.</source>
        <translation>اكتب كلمات في الأعلى، أو اضغط A في مقال لعرض كل مواضع الاسم.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>جارٍ البحث…</translation>
    </message>
    <message>
        <source>Looking for %1…</source>
        <translation>جارٍ البحث عن %1…</translation>
    </message>
    <message>
        <source>1 hit</source>
        <translation>نتيجة واحدة</translation>
    </message>
    <message>
        <source>%1 hits</source>
        <translation>النتائج: %1</translation>
    </message>
    <message>
        <source>%1 taken</source>
        <translation>المقبول: %1</translation>
    </message>
</context>
<context>
    <name>Describing</name>
    <message>
        <source>Changing articles…</source>
        <translation>جارٍ تعديل المقالات…</translation>
    </message>
    <message>
        <source>Articles changed: %1. The history takes it back.</source>
        <translation>عدد المقالات المعدَّلة: %1. يمكن التراجع من سجل الخطوات.</translation>
    </message>
    <message>
        <source>They are like that already.</source>
        <translation>هي كذلك من قبل.</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>The article is shown as it was. Enter restores that, Esc goes back to how it is.</source>
        <translation>المقال معروض كما كان. يسترجع Enter تلك الحالة، ويعود Esc إلى الحالة الراهنة.</translation>
    </message>
    <message>
        <source>Nothing to redo.</source>
        <translation>لا شيء لإعادته.</translation>
    </message>
    <message>
        <source>Nothing to undo.</source>
        <translation>لا شيء للتراجع عنه.</translation>
    </message>
    <message>
        <source>Nothing can be changed at the moment.</source>
        <translation>لا يمكن تغيير شيء في هذه اللحظة.</translation>
    </message>
</context>
<context>
    <name>DocumentFilter</name>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Any status</source>
        <translation>أي حالة</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>متبقٍّ</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>مكتمل</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>الراية</translation>
    </message>
    <message>
        <source>Any flag</source>
        <translation>براية أو بدونها</translation>
    </message>
    <message>
        <source>With a flag</source>
        <translation>براية</translation>
    </message>
    <message>
        <source>No flag</source>
        <translation>بلا راية</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>الملاحظة</translation>
    </message>
    <message>
        <source>Any note</source>
        <translation>بملاحظة أو بدونها</translation>
    </message>
    <message>
        <source>With a note</source>
        <translation>بملاحظة</translation>
    </message>
    <message>
        <source>No note</source>
        <translation>بلا ملاحظة</translation>
    </message>
    <message>
        <source>Label of the article</source>
        <translation>وسم المقال</translation>
    </message>
    <message>
        <source>Any label</source>
        <translation>أي وسم</translation>
    </message>
    <message>
        <source>Marked in it</source>
        <translation>الموسوم فيه</translation>
    </message>
    <message>
        <source>Anything marked</source>
        <translation>أي نوع موسوم</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>الاقتراحات</translation>
    </message>
    <message>
        <source>Any proposals</source>
        <translation>باقتراحات أو بدونها</translation>
    </message>
    <message>
        <source>With proposals</source>
        <translation>باقتراحات</translation>
    </message>
    <message>
        <source>No proposals</source>
        <translation>بلا اقتراحات</translation>
    </message>
    <message>
        <source>With problems</source>
        <translation>بملاحظات تدقيق</translation>
    </message>
    <message>
        <source>Those in which the last check of all articles found something</source>
        <translation>المقالات التي وجد فيها آخر فحص شامل شيئًا</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>إظهار الكل</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>البيانات الوصفية</translation>
    </message>
    <message>
        <source>Any metadata</source>
        <translation>أي بيانات وصفية</translation>
    </message>
    <message>
        <source>Any value</source>
        <translation>أي قيمة</translation>
    </message>
    <message>
        <source>Value of the metadata</source>
        <translation>قيمة البيانات الوصفية</translation>
    </message>
</context>
<context>
    <name>DocumentsMenus</name>
    <message>
        <source>Select all that are shown</source>
        <translation>تحديد كل الظاهر</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>الترتيب</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>الأعمدة</translation>
    </message>
    <message>
        <source>As imported</source>
        <translation>ترتيب الاستيراد</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>The other way round</source>
        <translation>بالعكس</translation>
    </message>
    <message>
        <source>As many as there is room for</source>
        <translation>بقدر ما يتسع له المكان</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>وضع علامة مكتمل</translation>
    </message>
    <message>
        <source>To do again</source>
        <translation>إعادته إلى قائمة العمل</translation>
    </message>
    <message>
        <source>Set the flag</source>
        <translation>وضع الراية</translation>
    </message>
    <message>
        <source>Take the flag off</source>
        <translation>رفع الراية</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>ملاحظة…</translation>
    </message>
    <message>
        <source>Add labels…</source>
        <translation>إضافة وسوم…</translation>
    </message>
    <message>
        <source>Take off labels…</source>
        <translation>نزع وسوم…</translation>
    </message>
</context>
<context>
    <name>DocumentsModel</name>
    <message numerus="yes">
        <source>Spans: %n</source>
        <translation>
            <numerusform>لا مقاطع موسومة</numerusform>
            <numerusform>مقطع موسوم واحد</numerusform>
            <numerusform>مقطعان موسومان</numerusform>
            <numerusform>%n مقاطع موسومة</numerusform>
            <numerusform>%n مقطعًا موسومًا</numerusform>
            <numerusform>%n مقطع موسوم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Relations: %n</source>
        <translation>
            <numerusform>لا علاقات</numerusform>
            <numerusform>علاقة واحدة</numerusform>
            <numerusform>علاقتان</numerusform>
            <numerusform>%n علاقات</numerusform>
            <numerusform>%n علاقة</numerusform>
            <numerusform>%n علاقة</numerusform>
        </translation>
    </message>
    <message>
        <source>done</source>
        <translation>مكتمل</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>متبقٍّ</translation>
    </message>
    <message>
        <source>with a flag</source>
        <translation>براية</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Spans</source>
        <translation>المقاطع</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>العلاقات</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>الملاحظة</translation>
    </message>
    <message>
        <source>Time spent</source>
        <translation>الوقت المستغرق</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>آخر تعديل</translation>
    </message>
</context>
<context>
    <name>DocumentsPanel</name>
    <message>
        <source>Find a title</source>
        <translation>ابحث عن عنوان</translation>
    </message>
    <message>
        <source>Look in the texts</source>
        <translation>البحث في النصوص</translation>
    </message>
    <message>
        <source>Order and columns</source>
        <translation>الترتيب والأعمدة</translation>
    </message>
    <message>
        <source>Documents done</source>
        <translation>المقالات المكتملة</translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <translation>يظهر %1 من %2</translation>
    </message>
    <message>
        <source>No articles yet. Import some: File, Import, or hashiya import.</source>
        <translation>لا مقالات بعد. استورد بعضها من: ملف ← استيراد، أو بالأمر hashiya import.</translation>
    </message>
    <message>
        <source>No article is like that.</source>
        <translation>لا مقال بهذه الصفة.</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>اكتمل %1 من %2</translation>
    </message>
    <message>
        <source>Find words in the texts</source>
        <translation>البحث عن كلمات في النصوص</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>التصفية: %1</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>تصفية</translation>
    </message>
</context>
<context>
    <name>DocumentsTable</name>
    <message>
        <source>Documents</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>Columns of the list</source>
        <translation>أعمدة القائمة</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>Something is still running; wait for it or cancel it.</source>
        <translation>ما زالت عملية جارية؛ انتظر انتهاءها أو ألغِها.</translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation>أُلغي الأمر، ولم يتغيّر شيء.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>الصيغة</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>Those that are done</source>
        <translation>المكتملة فقط</translation>
    </message>
    <message>
        <source>All, read or not</source>
        <translation>كلها، قُرئت أم لم تُقرأ</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>الطبقة</translation>
    </message>
    <message>
        <source>All layers</source>
        <translation>كل الطبقات</translation>
    </message>
    <message>
        <source>Clitics</source>
        <translation>السوابق واللواحق</translation>
    </message>
    <message>
        <source>As they were marked</source>
        <translation>كما وُسمت</translation>
    </message>
    <message>
        <source>Reduced to confirmed cores</source>
        <translation>بعد حذف السوابق واللواحق المؤكدة</translation>
    </message>
    <message>
        <source>Widened to whole words</source>
        <translation>بتوسيعها إلى كلمات كاملة</translation>
    </message>
    <message>
        <source>Nested spans</source>
        <translation>المقاطع المتداخلة</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Only the outermost</source>
        <translation>الخارجية فقط</translation>
    </message>
    <message>
        <source>Only the innermost</source>
        <translation>الداخلية فقط</translation>
    </message>
    <message>
        <source>A row is</source>
        <translation>السطر الواحد</translation>
    </message>
    <message>
        <source>A document</source>
        <translation>مقال</translation>
    </message>
    <message>
        <source>A sentence</source>
        <translation>جملة</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>نظام الوسوم</translation>
    </message>
    <message>
        <source>Types</source>
        <translation>الأنواع</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>التقسيم</translation>
    </message>
    <message>
        <source>Percents of train, dev and test. Articles that nearly say the same stay together.</source>
        <translation>النسب المئوية للتدريب والتطوير والاختبار. تبقى المقالات المتقاربة معًا.</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>استعراض…</translation>
    </message>
    <message>
        <source>To</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>الأسطر الأولى</translation>
    </message>
    <message>
        <source>Is it ready to train on?</source>
        <translation>هل هي جاهزة للتدريب؟</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>جارٍ العدّ…</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>جارٍ البحث…</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the article</source>
        <translation>البحث في المقال</translation>
    </message>
    <message>
        <source>Find in the article, whatever the spelling</source>
        <translation>البحث في المقال مهما اختلف الرسم</translation>
    </message>
    <message>
        <source>Exact spelling</source>
        <translation>الرسم نفسه تمامًا</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>النتيجة السابقة</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>النتيجة التالية</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا شيء</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Taking back…</source>
        <translation>جارٍ التراجع…</translation>
    </message>
    <message>
        <source>Doing again…</source>
        <translation>جارٍ الإعادة…</translation>
    </message>
    <message>
        <source>Done again in articles: %1.</source>
        <translation>أُعيدت في المقالات: %1.</translation>
    </message>
    <message>
        <source>Taken back in articles: %1.</source>
        <translation>تُراجع عنها في المقالات: %1.</translation>
    </message>
    <message>
        <source>There is no such step to take back.</source>
        <translation>لا توجد خطوة كهذه للتراجع عنها.</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>Take back (U)</source>
        <translation>تراجع (U)</translation>
    </message>
    <message>
        <source>Do again (R)</source>
        <translation>إعادة (R)</translation>
    </message>
    <message>
        <source>Steps over several articles</source>
        <translation>خطوات في عدة مقالات</translation>
    </message>
    <message>
        <source>Articles of the step</source>
        <translation>مقالات الخطوة</translation>
    </message>
    <message>
        <source>No step over several articles yet. Press A on a span, then Shift+A to find its name in all of them.</source>
        <translation>لا خطوات في عدة مقالات بعد. اضغط A على مقطع ثم Shift+A للبحث عن اسمه في المقالات كلها.</translation>
    </message>
    <message numerus="yes">
        <source>Steps over several articles: %n</source>
        <translation>
            <numerusform>لا خطوات في عدة مقالات</numerusform>
            <numerusform>خطوة واحدة في عدة مقالات</numerusform>
            <numerusform>خطوتان في عدة مقالات</numerusform>
            <numerusform>%n خطوات في عدة مقالات</numerusform>
            <numerusform>%n خطوة في عدة مقالات</numerusform>
            <numerusform>%n خطوة في عدة مقالات</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IdentityBox</name>
    <message>
        <source>Entry in the knowledge base</source>
        <translation>المدخل في قاعدة المعرفة</translation>
    </message>
    <message>
        <source>Id of the thing</source>
        <translation>معرّف الشيء</translation>
    </message>
    <message>
        <source>The same thing (%1)</source>
        <translation>الشيء نفسه (%1)</translation>
    </message>
    <message>
        <source>Other mentions of the same thing</source>
        <translation>المواضع الأخرى للشيء نفسه</translation>
    </message>
    <message>
        <source>Not this thing</source>
        <translation>ليس هذا الشيء</translation>
    </message>
    <message>
        <source>Entries found</source>
        <translation>المداخل الموجودة</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import</source>
        <translation>استيراد</translation>
    </message>
    <message>
        <source>Take all spans as proposals, to be accepted or not</source>
        <translation>عدّ كل المقاطع اقتراحات تُقبل أو تُرفض</translation>
    </message>
    <message numerus="yes">
        <source>Documents: %n</source>
        <translation>
            <numerusform>لا مقالات</numerusform>
            <numerusform>مقال واحد</numerusform>
            <numerusform>مقالان</numerusform>
            <numerusform>%n مقالات</numerusform>
            <numerusform>%n مقالًا</numerusform>
            <numerusform>%n مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Spans: %n</source>
        <translation>
            <numerusform>لا مقاطع موسومة</numerusform>
            <numerusform>مقطع موسوم واحد</numerusform>
            <numerusform>مقطعان موسومان</numerusform>
            <numerusform>%n مقاطع موسومة</numerusform>
            <numerusform>%n مقطعًا موسومًا</numerusform>
            <numerusform>%n مقطع موسوم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Relations: %n</source>
        <translation>
            <numerusform>لا علاقات</numerusform>
            <numerusform>علاقة واحدة</numerusform>
            <numerusform>علاقتان</numerusform>
            <numerusform>%n علاقات</numerusform>
            <numerusform>%n علاقة</numerusform>
            <numerusform>%n علاقة</numerusform>
        </translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>وُجد: %1</translation>
    </message>
    <message numerus="yes">
        <source>Of the spans, proposals of a model: %n</source>
        <translation>
            <numerusform>ليس بين المقاطع اقتراحات من نموذج</numerusform>
            <numerusform>من المقاطع اقتراح واحد من نموذج</numerusform>
            <numerusform>من المقاطع اقتراحان من نموذج</numerusform>
            <numerusform>من المقاطع %n اقتراحات من نموذج</numerusform>
            <numerusform>من المقاطع %n اقتراحًا من نموذج</numerusform>
            <numerusform>من المقاطع %n اقتراح من نموذج</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There is no place for (%n): %1</source>
        <translation>
            <numerusform>لا شيء بلا مكان: %1</numerusform>
            <numerusform>لا مكان لعنصر واحد: %1</numerusform>
            <numerusform>لا مكان لعنصرين: %1</numerusform>
            <numerusform>لا مكان لـ%n عناصر: %1</numerusform>
            <numerusform>لا مكان لـ%n عنصرًا: %1</numerusform>
            <numerusform>لا مكان لـ%n عنصر: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Not in the schema</source>
        <translation>ليس في مخطط الوسم</translation>
    </message>
    <message>
        <source>Spans</source>
        <translation>المقاطع الموسومة</translation>
    </message>
    <message>
        <source>For example</source>
        <translation>مثال</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>يصير</translation>
    </message>
    <message>
        <source>Labels that the schema has not</source>
        <translation>وسوم ليست في مخطط الوسم</translation>
    </message>
    <message>
        <source>%1 becomes</source>
        <translation>%1 يصير</translation>
    </message>
    <message>
        <source>Add to the schema</source>
        <translation>إضافته إلى المخطط</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>استثناؤه</translation>
    </message>
    <message numerus="yes">
        <source>Relations and attributes that the schema does not allow: %n</source>
        <translation>
            <numerusform>لا علاقات ولا صفات خارج ما يسمح به المخطط</numerusform>
            <numerusform>علاقة أو صفة واحدة لا يسمح بها المخطط</numerusform>
            <numerusform>علاقتان أو صفتان لا يسمح بهما المخطط</numerusform>
            <numerusform>%n علاقات وصفات لا يسمح بها المخطط</numerusform>
            <numerusform>%n علاقة وصفة لا يسمح بها المخطط</numerusform>
            <numerusform>%n علاقة وصفة لا يسمح بها المخطط</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Documents that the project has already: %n</source>
        <translation>
            <numerusform>لا مقالات موجودة في المشروع من قبل</numerusform>
            <numerusform>مقال واحد موجود في المشروع من قبل</numerusform>
            <numerusform>مقالان موجودان في المشروع من قبل</numerusform>
            <numerusform>%n مقالات موجودة في المشروع من قبل</numerusform>
            <numerusform>%n مقالًا موجودًا في المشروع من قبل</numerusform>
            <numerusform>%n مقال موجود في المشروع من قبل</numerusform>
        </translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>تخطّيها</translation>
    </message>
    <message>
        <source>Put what is said of them into a new layer</source>
        <translation>وضع ما فيها في طبقة جديدة</translation>
    </message>
    <message>
        <source>Replace what is marked in them</source>
        <translation>استبدال ما وُسم فيها</translation>
    </message>
    <message numerus="yes">
        <source>Cannot be taken: %n</source>
        <translation>
            <numerusform>كل شيء يمكن استيراده</numerusform>
            <numerusform>عنصر واحد لا يمكن استيراده</numerusform>
            <numerusform>عنصران لا يمكن استيرادهما</numerusform>
            <numerusform>%n عناصر لا يمكن استيرادها</numerusform>
            <numerusform>%n عنصرًا لا يمكن استيراده</numerusform>
            <numerusform>%n عنصر لا يمكن استيراده</numerusform>
        </translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>الأسباب</translation>
    </message>
    <message numerus="yes">
        <source>Import the other %n</source>
        <translation>
            <numerusform>استيراد البقية</numerusform>
            <numerusform>استيراد العنصر الباقي</numerusform>
            <numerusform>استيراد العنصرين الباقيين</numerusform>
            <numerusform>استيراد العناصر الباقية (%n)</numerusform>
            <numerusform>استيراد العناصر الباقية (%n)</numerusform>
            <numerusform>استيراد العناصر الباقية (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Import nothing</source>
        <translation>عدم استيراد شيء</translation>
    </message>
</context>
<context>
    <name>Incoming</name>
    <message>
        <source>Looking at what is to be imported…</source>
        <translation>جارٍ النظر في ما سيُستورد…</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>لم يُستورد شيء.</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>جارٍ الاستيراد…</translation>
    </message>
    <message numerus="yes">
        <source>Documents imported: %n.</source>
        <translation>
            <numerusform>لم يُستورد أي مقال.</numerusform>
            <numerusform>استُورد مقال واحد.</numerusform>
            <numerusform>استُورد مقالان.</numerusform>
            <numerusform>استُوردت %n مقالات.</numerusform>
            <numerusform>استُورد %n مقالًا.</numerusform>
            <numerusform>استُورد %n مقال.</numerusform>
        </translation>
    </message>
    <message>
        <source>What was not imported</source>
        <translation>ما لم يُستورد</translation>
    </message>
</context>
<context>
    <name>InspectorPanel</name>
    <message>
        <source>Inspector</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>Select text and press a label key, or click a box.</source>
        <translation>حدّد نصًّا واضغط مفتاح وسم، أو انقر مقطعًا موسومًا.</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>الوسم</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>Offsets</source>
        <translation>الموضع</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>مقترَح</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Take all %1 of this name</source>
        <translation>قبول مواضع هذا الاسم كلها (%1)</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>قبوله</translation>
    </message>
    <message>
        <source>Not wanted</source>
        <translation>رفضه</translation>
    </message>
    <message>
        <source>A proposal; it is no mark and is not exported.</source>
        <translation>هذا اقتراح؛ ليس وسمًا ولا يُصدَّر.</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>العلاقة</translation>
    </message>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>To</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>No relations. Press R, or drag to another box.</source>
        <translation>لا علاقات. اضغط R، أو اسحب إلى مقطع آخر.</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>العلاقات</translation>
    </message>
    <message>
        <source>to</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>from</source>
        <translation>من</translation>
    </message>
</context>
<context>
    <name>Jumping</name>
    <message>
        <source>There is nothing in view to jump to.</source>
        <translation>لا شيء في المشهد يُنتقل إليه.</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>No backup was made.</source>
        <translation>لم تُنشأ نسخة احتياطية.</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys of your own</source>
        <translation>تخصيص المفاتيح</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>ابحث عن أمر</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>الأوامر</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>الأمر</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>Press new keys</source>
        <translation>اضغط المفاتيح الجديدة</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>بلا مفتاح</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>كالمعتاد</translation>
    </message>
    <message>
        <source>Taken from: %1</source>
        <translation>أُخذت من: %1</translation>
    </message>
</context>
<context>
    <name>KeysOverlay</name>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>label key</source>
        <translation>مفتاح الوسم</translation>
    </message>
    <message>
        <source>Shift + label key</source>
        <translation>Shift + مفتاح الوسم</translation>
    </message>
    <message>
        <source>label every selection from now on</source>
        <translation>وسم كل تحديد من الآن</translation>
    </message>
    <message>
        <source>label the word at the caret</source>
        <translation>وسم الكلمة عند المؤشّر</translation>
    </message>
    <message>
        <source>label the selection</source>
        <translation>وسم التحديد</translation>
    </message>
    <message>
        <source>another label for the span</source>
        <translation>وسم آخر للمقطع</translation>
    </message>
    <message>
        <source>type key</source>
        <translation>مفتاح النوع</translation>
    </message>
    <message>
        <source>another type for the relation</source>
        <translation>نوع آخر للعلاقة</translation>
    </message>
    <message>
        <source>letters</source>
        <translation>حروف</translation>
    </message>
    <message>
        <source>go to the place that shows them</source>
        <translation>الانتقال إلى الموضع الذي تظهر عليه</translation>
    </message>
    <message>
        <source>Shift + last letter</source>
        <translation>Shift + الحرف الأخير</translation>
    </message>
    <message>
        <source>select from the caret up to there</source>
        <translation>التحديد من المؤشّر إلى هناك</translation>
    </message>
    <message>
        <source>of a relation: choose from a list instead</source>
        <translation>للعلاقة: الاختيار من قائمة</translation>
    </message>
    <message>
        <source>of a relation: one target after the other</source>
        <translation>للعلاقة: هدف بعد آخر</translation>
    </message>
    <message>
        <source>none of them</source>
        <translation>لا شيء منها</translation>
    </message>
    <message>
        <source>key on the chip</source>
        <translation>المفتاح المكتوب على الخيار</translation>
    </message>
    <message>
        <source>take it</source>
        <translation>قبوله</translation>
    </message>
    <message>
        <source>of an attribute: go on to the next one</source>
        <translation>للصفة: الانتقال إلى التي تليها</translation>
    </message>
</context>
<context>
    <name>Knowing</name>
    <message>
        <source>Reading the knowledge base…</source>
        <translation>جارٍ قراءة قاعدة المعرفة…</translation>
    </message>
    <message>
        <source>The knowledge base has %1 entries.</source>
        <translation>عدد مداخل قاعدة المعرفة: %1.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>أُلغي.</translation>
    </message>
</context>
<context>
    <name>Launcher</name>
    <message>
        <source>Something is still running; wait for it or cancel it.</source>
        <translation>ما زالت عملية جارية؛ انتظر انتهاءها أو ألغِها.</translation>
    </message>
    <message>
        <source>Restoring the backup…</source>
        <translation>جارٍ استرجاع النسخة…</translation>
    </message>
    <message>
        <source>Reading what can be read of the project…</source>
        <translation>جارٍ قراءة ما يمكن قراءته من المشروع…</translation>
    </message>
    <message>
        <source>Looking for the last good backup and restoring it…</source>
        <translation>جارٍ البحث عن آخر نسخة سليمة واسترجاعها…</translation>
    </message>
    <message>
        <source>Looking for the last good backup…</source>
        <translation>جارٍ البحث عن آخر نسخة سليمة…</translation>
    </message>
    <message numerus="yes">
        <source>This is a repaired copy. Lost rows: %n</source>
        <translation>
            <numerusform>هذه نسخة مُصلَحة، ولم يُفقد شيء.</numerusform>
            <numerusform>هذه نسخة مُصلَحة، وفُقد سجلّ واحد.</numerusform>
            <numerusform>هذه نسخة مُصلَحة، وفُقد سجلّان.</numerusform>
            <numerusform>هذه نسخة مُصلَحة، وفُقدت %n سجلّات.</numerusform>
            <numerusform>هذه نسخة مُصلَحة، وفُقد %n سجلًّا.</numerusform>
            <numerusform>هذه نسخة مُصلَحة، وفُقد %n سجلّ.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is the backup of %1.</source>
        <translation>هذه النسخة الاحتياطية من %1.</translation>
    </message>
    <message>
        <source>backup of %1</source>
        <translation>نسخة احتياطية من %1</translation>
    </message>
    <message>
        <source>Opening was stopped.</source>
        <translation>أُوقف الفتح.</translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation>أُلغي الأمر، ولم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>No backup of the project is sound.</source>
        <translation>لا توجد نسخة احتياطية سليمة للمشروع.</translation>
    </message>
</context>
<context>
    <name>Linking</name>
    <message>
        <source>Choose a span first: click it, or press Tab or &apos;.</source>
        <translation>اختر مقطعًا أولًا: انقره، أو اضغط Tab أو &apos;.</translation>
    </message>
    <message>
        <source>Which mention means the same?</source>
        <translation>أي موضع يدلّ على الشيء نفسه؟</translation>
    </message>
    <message>
        <source>There is no other mention to link to.</source>
        <translation>لا موضع آخر يُربط به.</translation>
    </message>
    <message>
        <source>%1 and %2 are one thing; mentions of it: %3.</source>
        <translation>%1 و%2 شيء واحد؛ مواضعه: %3.</translation>
    </message>
    <message>
        <source>%1 is not linked any more.</source>
        <translation>لم يعد %1 مربوطًا.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>No article is open. Choose one from the list, or import some (Ctrl+I).</source>
        <translation>لا مقال مفتوح. اختر واحدًا من القائمة، أو استورد مقالات (Ctrl+I).</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>Concordance</source>
        <translation>الكشّاف السياقي</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>المشكلات</translation>
    </message>
    <message>
        <source>Lists of names</source>
        <translation>قوائم الأسماء</translation>
    </message>
    <message>
        <source>History</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>ما الذي تغيّر</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>للقراءة فقط</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>محفوظ</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>جارٍ الحفظ…</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>للقراءة فقط</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;ملف</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>ت&amp;حرير</translation>
    </message>
    <message>
        <source>&amp;Mark</source>
        <translation>&amp;وسم</translation>
    </message>
    <message>
        <source>&amp;Relation</source>
        <translation>&amp;علاقة</translation>
    </message>
    <message>
        <source>&amp;Proposals</source>
        <translation>ا&amp;قتراحات</translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation>م&amp;قال</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>ع&amp;رض</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>المشاريع الأخيرة</translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message>
        <source>No label has been used yet.</source>
        <translation>لم يُستعمل أي وسم بعد.</translation>
    </message>
    <message>
        <source>Every selection becomes %1 now; Esc ends it.</source>
        <translation>كل تحديد يصير %1 الآن؛ ينهي Esc ذلك.</translation>
    </message>
    <message>
        <source>%1 let go.</source>
        <translation>انتهى تثبيت %1.</translation>
    </message>
    <message>
        <source>The label is let go.</source>
        <translation>انتهى تثبيت الوسم.</translation>
    </message>
    <message>
        <source>No fragment is added.</source>
        <translation>لم يُضف جزء.</translation>
    </message>
    <message>
        <source>There is no word at the caret.</source>
        <translation>لا كلمة عند المؤشّر.</translation>
    </message>
    <message>
        <source>Choose a span or select text first.</source>
        <translation>اختر مقطعًا أو حدّد نصًّا أولًا.</translation>
    </message>
    <message>
        <source>There would be nothing left.</source>
        <translation>لن يبقى شيء من المقطع.</translation>
    </message>
    <message>
        <source>Select the fragment and press the same key again; Esc ends it.</source>
        <translation>حدّد الجزء واضغط المفتاح نفسه مرة أخرى؛ ينهي Esc ذلك.</translation>
    </message>
    <message>
        <source>Choose the span first that gets a fragment.</source>
        <translation>اختر أولًا المقطع الذي يُضاف إليه الجزء.</translation>
    </message>
    <message>
        <source>Choose a span first: click it, or press Tab or &apos;.</source>
        <translation>اختر مقطعًا أولًا: انقره، أو اضغط Tab أو &apos;.</translation>
    </message>
    <message>
        <source>%1 has no attributes.</source>
        <translation>ليس لـ%1 صفات.</translation>
    </message>
</context>
<context>
    <name>MayDiffer</name>
    <message>
        <source>Which letters may differ between what is typed and what is found</source>
        <translation>الحروف التي يجوز أن تختلف بين المكتوب والموجود</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>all</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>May differ: %1</source>
        <translation>يجوز اختلاف: %1</translation>
    </message>
</context>
<context>
    <name>NamesPanel</name>
    <message>
        <source>Label of names that come without one</source>
        <translation>وسم الأسماء التي تأتي بلا وسم</translation>
    </message>
    <message>
        <source>Import a list…</source>
        <translation>استيراد قائمة…</translation>
    </message>
    <message>
        <source>Remove (Delete)</source>
        <translation>حذف (Delete)</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>تراجع (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Make the list that was imported or removed last what it was before</source>
        <translation>إعادة آخر قائمة استُوردت أو حُذفت إلى ما كانت عليه</translation>
    </message>
    <message>
        <source>Lists of names</source>
        <translation>قوائم الأسماء</translation>
    </message>
    <message>
        <source>List</source>
        <translation>القائمة</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>الأسماء</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Names without a label are</source>
        <translation>الأسماء التي بلا وسم هي</translation>
    </message>
    <message>
        <source>Propose in this article (F8)</source>
        <translation>اقتراح في هذا المقال (F8)</translation>
    </message>
    <message>
        <source>Propose in all articles to do (Shift+F8)</source>
        <translation>اقتراح في كل المقالات المتبقية (Shift+F8)</translation>
    </message>
    <message>
        <source>choose a label</source>
        <translation>اختر وسمًا</translation>
    </message>
    <message>
        <source>Names that are looked for: %1.</source>
        <translation>الأسماء التي يُبحث عنها: %1.</translation>
    </message>
    <message>
        <source>Marked in this project</source>
        <translation>ما وُسم في هذا المشروع</translation>
    </message>
    <message>
        <source>%1 names</source>
        <translation>الأسماء: %1</translation>
    </message>
</context>
<context>
    <name>Naming</name>
    <message>
        <source>Reading %1…</source>
        <translation>جارٍ قراءة %1…</translation>
    </message>
    <message>
        <source>No names were taken.</source>
        <translation>لم يُؤخذ أي اسم.</translation>
    </message>
    <message>
        <source>New names: %1. F8 proposes them in this article.</source>
        <translation>أسماء جديدة: %1. يقترحها F8 في هذا المقال.</translation>
    </message>
    <message>
        <source>%1 was removed; Ctrl+Z here brings it back. Its proposals stay until there are new ones.</source>
        <translation>حُذفت %1؛ يعيدها Ctrl+Z هنا. وتبقى اقتراحاتها إلى أن تُطلب اقتراحات جديدة.</translation>
    </message>
    <message>
        <source>No list was imported or removed here; Ctrl+Z in the article undoes there.</source>
        <translation>لم تُستورد هنا قائمة ولم تُحذف؛ يتراجع Ctrl+Z عن التغييرات داخل المقال.</translation>
    </message>
    <message>
        <source>%1 is as it was; names in it: %2.</source>
        <translation>عادت %1 كما كانت؛ الأسماء فيها: %2.</translation>
    </message>
    <message>
        <source>%1 is not there any more, as before.</source>
        <translation>لم تعد %1 موجودة، كما كان الأمر من قبل.</translation>
    </message>
</context>
<context>
    <name>NewProjectDialog</name>
    <message>
        <source>New project</source>
        <translation>مشروع جديد</translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>مخطط الوسم</translation>
    </message>
    <message>
        <source>Clitics</source>
        <translation>السوابق واللواحق</translation>
    </message>
    <message>
        <source>Spans leave proclitics and enclitics out</source>
        <translation>تُترك السوابق واللواحق خارج المقطع</translation>
    </message>
    <message>
        <source>Spans take the whole word</source>
        <translation>يأخذ المقطع الكلمة كاملة</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>استعراض…</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>من ملف…</translation>
    </message>
    <message>
        <source>Schema file</source>
        <translation>ملف مخطط الوسم</translation>
    </message>
</context>
<context>
    <name>Occurring</name>
    <message>
        <source>Mark as %1</source>
        <translation>وسم بـ%1</translation>
    </message>
    <message>
        <source>Relabel as %1</source>
        <translation>تغيير الوسم إلى %1</translation>
    </message>
    <message>
        <source>Remove the marks</source>
        <translation>حذف الوسوم</translation>
    </message>
    <message>
        <source>Link into one cluster</source>
        <translation>الربط في عنقود واحد</translation>
    </message>
    <message>
        <source>Choose a span first: click it, or press Tab or &apos;.</source>
        <translation>اختر مقطعًا أولًا: انقره، أو اضغط Tab أو &apos;.</translation>
    </message>
    <message>
        <source>Looking in all articles…</source>
        <translation>جارٍ البحث في كل المقالات…</translation>
    </message>
    <message>
        <source>Mentions in all articles: %1.</source>
        <translation>المواضع في كل المقالات: %1.</translation>
    </message>
    <message>
        <source>in this article</source>
        <translation>في هذا المقال</translation>
    </message>
    <message>
        <source>in all articles</source>
        <translation>في كل المقالات</translation>
    </message>
    <message>
        <source>inside %1 %2</source>
        <translation>داخل %1 %2</translation>
    </message>
    <message>
        <source>holds %1 %2</source>
        <translation>يضمّ %1 %2</translation>
    </message>
    <message>
        <source>across %1 %2</source>
        <translation>يتقاطع مع %1 %2</translation>
    </message>
    <message>
        <source>inside the name %3</source>
        <translation>داخل الاسم %3</translation>
    </message>
    <message>
        <source>Done with %1; Ctrl+Z takes it back.</source>
        <translation>تمّ في %1؛ للتراجع اضغط Ctrl+Z.</translation>
    </message>
    <message>
        <source>Marking…</source>
        <translation>جارٍ الوسم…</translation>
    </message>
    <message>
        <source>Done with %1 in articles: %2. History (Ctrl+H) takes it back.</source>
        <translation>تمّ في %1 من المواضع، في المقالات: %2. للتراجع افتح السجل (Ctrl+H).</translation>
    </message>
    <message>
        <source>The schema did not allow it for: %1.</source>
        <translation>لم يسمح به المخطط في: %1.</translation>
    </message>
</context>
<context>
    <name>Offering</name>
    <message>
        <source>There are no proposals in this article; F8 looks for some.</source>
        <translation>لا اقتراحات في هذا المقال؛ يبحث F8 عن اقتراحات.</translation>
    </message>
    <message>
        <source>Take all %1</source>
        <translation>قبول الكل (%1)</translation>
    </message>
    <message>
        <source>Take as %1</source>
        <translation>قبوله بوصفه %1</translation>
    </message>
    <message>
        <source>Not wanted</source>
        <translation>رفضه</translation>
    </message>
    <message>
        <source>Taken: %1. Ctrl+Z takes them back.</source>
        <translation>قُبل: %1. للتراجع اضغط Ctrl+Z.</translation>
    </message>
    <message>
        <source>The schema or the text does not allow it for: %1.</source>
        <translation>لا يسمح به المخطط أو النص في: %1.</translation>
    </message>
    <message>
        <source>No proposals.</source>
        <translation>لا اقتراحات.</translation>
    </message>
    <message>
        <source>Turned down: %1. Ctrl+Z takes it back.</source>
        <translation>رُفض: %1. للتراجع اضغط Ctrl+Z.</translation>
    </message>
    <message>
        <source>Choose a proposal first: click it, or press L.</source>
        <translation>اختر اقتراحًا أولًا: انقره أو اضغط L.</translation>
    </message>
    <message>
        <source>Proposals are hidden; Ctrl+G shows them.</source>
        <translation>الاقتراحات مخفية؛ يظهرها Ctrl+G.</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Opening and checking %1…</source>
        <translation>جارٍ فتح %1 وفحصه…</translation>
    </message>
</context>
<context>
    <name>Outgoing</name>
    <message>
        <source>Exporting…</source>
        <translation>جارٍ التصدير…</translation>
    </message>
    <message>
        <source>Nothing was exported.</source>
        <translation>لم يُصدَّر شيء.</translation>
    </message>
    <message numerus="yes">
        <source>Documents exported to %1: %n.</source>
        <translation>
            <numerusform>لم يُصدَّر أي مقال إلى %1.</numerusform>
            <numerusform>صُدّر مقال واحد إلى %1.</numerusform>
            <numerusform>صُدّر مقالان إلى %1.</numerusform>
            <numerusform>صُدّرت %n مقالات إلى %1.</numerusform>
            <numerusform>صُدّر %n مقالًا إلى %1.</numerusform>
            <numerusform>صُدّر %n مقال إلى %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>What was left out or changed</source>
        <translation>ما استُثني أو غُيّر</translation>
    </message>
</context>
<context>
    <name>PalettePanel</name>
    <message>
        <source>Labels</source>
        <translation>الوسوم</translation>
    </message>
</context>
<context>
    <name>PartsModel</name>
    <message>
        <source>Article</source>
        <translation>المقال</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>التغييرات</translation>
    </message>
    <message>
        <source>changed since</source>
        <translation>تغيّر بعدها</translation>
    </message>
</context>
<context>
    <name>Past</name>
    <message>
        <source>Choose an earlier step first, in the list of what changed (Ctrl+J).</source>
        <translation>اختر خطوة سابقة أولًا من قائمة ما تغيّر (Ctrl+J).</translation>
    </message>
    <message>
        <source>The article is so already.</source>
        <translation>المقال على هذه الحالة أصلًا.</translation>
    </message>
    <message>
        <source>The state was restored. Ctrl+Z takes that back.</source>
        <translation>استُرجعت الحالة. للتراجع اضغط Ctrl+Z.</translation>
    </message>
    <message>
        <source>As it was on %1, after: %2 — Enter restores it, Esc goes back.</source>
        <translation>كما كان في %1 بعد: %2 — يسترجعه Enter ويعود Esc.</translation>
    </message>
    <message>
        <source>As it was: %2 — Enter restores it, Esc goes back.</source>
        <translation>كما كان: %2 — يسترجعه Enter ويعود Esc.</translation>
    </message>
</context>
<context>
    <name>PastBar</name>
    <message>
        <source>Restore this state</source>
        <translation>استرجاع هذه الحالة</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>العودة إلى الآن</translation>
    </message>
</context>
<context>
    <name>PiecesModel</name>
    <message>
        <source>What this step changed</source>
        <translation>ما غيّرته هذه الخطوة</translation>
    </message>
</context>
<context>
    <name>Previewing</name>
    <message numerus="yes">
        <source>Documents: %n</source>
        <translation>
            <numerusform>لا مقالات</numerusform>
            <numerusform>مقال واحد</numerusform>
            <numerusform>مقالان</numerusform>
            <numerusform>%n مقالات</numerusform>
            <numerusform>%n مقالًا</numerusform>
            <numerusform>%n مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Spans: %n</source>
        <translation>
            <numerusform>لا مقاطع موسومة</numerusform>
            <numerusform>مقطع موسوم واحد</numerusform>
            <numerusform>مقطعان موسومان</numerusform>
            <numerusform>%n مقاطع موسومة</numerusform>
            <numerusform>%n مقطعًا موسومًا</numerusform>
            <numerusform>%n مقطع موسوم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Relations: %n</source>
        <translation>
            <numerusform>لا علاقات</numerusform>
            <numerusform>علاقة واحدة</numerusform>
            <numerusform>علاقتان</numerusform>
            <numerusform>%n علاقات</numerusform>
            <numerusform>%n علاقة</numerusform>
            <numerusform>%n علاقة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProblemsPanel</name>
    <message>
        <source>Nothing has been checked yet.</source>
        <translation>لم يُفحص شيء بعد.</translation>
    </message>
    <message>
        <source>What to check</source>
        <translation>ما الذي يُفحص</translation>
    </message>
    <message>
        <source>in this article</source>
        <translation>في هذا المقال</translation>
    </message>
    <message>
        <source>in all articles</source>
        <translation>في كل المقالات</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>فحص</translation>
    </message>
    <message>
        <source>Mend (M)</source>
        <translation>إصلاح (M)</translation>
    </message>
    <message>
        <source>It is right (R)</source>
        <translation>هو صحيح (R)</translation>
    </message>
    <message>
        <source>Which kind</source>
        <translation>أي نوع</translation>
    </message>
    <message>
        <source>Also what is right</source>
        <translation>مع ما أُقرّ بصحته</translation>
    </message>
    <message>
        <source>Show what was said to be right as well; R takes that back</source>
        <translation>إظهار ما أُقرّ بصحته أيضًا؛ يتراجع R عن ذلك</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>المشكلات</translation>
    </message>
    <message>
        <source>What looks wrong</source>
        <translation>ما يبدو خطأً</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>المقال</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>جارٍ الفحص…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>all kinds (%1)</source>
        <translation>كل الأنواع (%1)</translation>
    </message>
    <message>
        <source>Errors: %1. To be looked at: %2.</source>
        <translation>الأخطاء: %1. للنظر فيه: %2.</translation>
    </message>
    <message>
        <source>an adjective left outside</source>
        <translation>صفة تُركت خارج المقطع</translation>
    </message>
    <message>
        <source>only a part of a name</source>
        <translation>جزء من اسم فقط</translation>
    </message>
    <message>
        <source>a clitic in or out</source>
        <translation>سابقة أو لاحقة داخل المقطع أو خارجه</translation>
    </message>
    <message>
        <source>labels in a cluster</source>
        <translation>وسوم مختلفة في عنقود</translation>
    </message>
    <message>
        <source>contradictions</source>
        <translation>تناقض</translation>
    </message>
    <message>
        <source>crossing</source>
        <translation>تقاطع</translation>
    </message>
    <message>
        <source>twice</source>
        <translation>تكرار</translation>
    </message>
    <message>
        <source>half a word</source>
        <translation>جزء من كلمة</translation>
    </message>
    <message>
        <source>hidden characters</source>
        <translation>رموز خفية</translation>
    </message>
    <message>
        <source>said twice by an inverse</source>
        <translation>علاقة وعكسها معًا</translation>
    </message>
    <message>
        <source>another label</source>
        <translation>وسم مختلف</translation>
    </message>
    <message>
        <source>a label in itself</source>
        <translation>وسم داخل مثله</translation>
    </message>
    <message>
        <source>punctuation</source>
        <translation>علامات ترقيم</translation>
    </message>
    <message>
        <source>half of a pair</source>
        <translation>نصف زوج من الأقواس</translation>
    </message>
    <message>
        <source>not marked</source>
        <translation>غير موسوم</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>الطبقة %1</translation>
    </message>
    <message>
        <source>It is not right (R)</source>
        <translation>ليس صحيحًا (R)</translation>
    </message>
</context>
<context>
    <name>Proposing</name>
    <message>
        <source>Something is still running; wait for it or cancel it.</source>
        <translation>ما زالت عملية جارية؛ انتظر انتهاءها أو ألغِها.</translation>
    </message>
    <message>
        <source>Proposing…</source>
        <translation>جارٍ البحث عن اقتراحات…</translation>
    </message>
    <message>
        <source>Proposed: %1, in articles: %2.</source>
        <translation>الاقتراحات: %1، في المقالات: %2.</translation>
    </message>
    <message>
        <source>Stopped after %1, in %2.</source>
        <translation>توقّف بعد %1، في %2.</translation>
    </message>
    <message>
        <source>Offered again: %1.</source>
        <translation>أُعيد عرض: %1.</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>موافق</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>RejectionsDialog</name>
    <message>
        <source>Not everything can be imported</source>
        <translation>لا يمكن استيراد كل شيء</translation>
    </message>
    <message numerus="yes">
        <source>Cannot be taken: %n</source>
        <translation>
            <numerusform>كل شيء يمكن استيراده</numerusform>
            <numerusform>عنصر واحد لا يمكن استيراده</numerusform>
            <numerusform>عنصران لا يمكن استيرادهما</numerusform>
            <numerusform>%n عناصر لا يمكن استيرادها</numerusform>
            <numerusform>%n عنصرًا لا يمكن استيراده</numerusform>
            <numerusform>%n عنصر لا يمكن استيراده</numerusform>
        </translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>الأسباب</translation>
    </message>
    <message numerus="yes">
        <source>Import the other %n</source>
        <translation>
            <numerusform>استيراد البقية</numerusform>
            <numerusform>استيراد العنصر الباقي</numerusform>
            <numerusform>استيراد العنصرين الباقيين</numerusform>
            <numerusform>استيراد العناصر الباقية (%n)</numerusform>
            <numerusform>استيراد العناصر الباقية (%n)</numerusform>
            <numerusform>استيراد العناصر الباقية (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Import nothing</source>
        <translation>عدم استيراد شيء</translation>
    </message>
</context>
<context>
    <name>Relating</name>
    <message>
        <source>Choose a span first: click it, or press Tab or &apos;.</source>
        <translation>اختر مقطعًا أولًا: انقره، أو اضغط Tab أو &apos;.</translation>
    </message>
    <message>
        <source>%1 stays: type one hint after the other; Esc ends it.</source>
        <translation>%1 ثابت: اكتب حروف الأهداف واحدًا بعد آخر؛ ينهي Esc ذلك.</translation>
    </message>
    <message>
        <source>To which span?</source>
        <translation>إلى أي مقطع؟</translation>
    </message>
    <message>
        <source>From which span?</source>
        <translation>من أي مقطع؟</translation>
    </message>
    <message>
        <source>The schema allows no relation from %1 here.</source>
        <translation>لا يسمح المخطط بعلاقة من %1 هنا.</translation>
    </message>
    <message>
        <source>No relation of the schema goes from %1 to %2 here, or it is there already.</source>
        <translation>لا علاقة في المخطط من %1 إلى %2 هنا، أو هي موجودة من قبل.</translation>
    </message>
    <message>
        <source>This span has no relations.</source>
        <translation>ليس لهذا المقطع علاقات.</translation>
    </message>
    <message>
        <source>%1: %2 to %3</source>
        <translation>%1: من %2 إلى %3</translation>
    </message>
</context>
<context>
    <name>ReportBar</name>
    <message>
        <source>Something went wrong in Hashiya the last time (%1). What was saved is safe.</source>
        <translation>حدث خطأ في حاشية في المرة السابقة (%1). ما حُفظ سليم.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>حفظ…</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>تجاهل</translation>
    </message>
</context>
<context>
    <name>Reporting</name>
    <message>
        <source>What went wrong</source>
        <translation>ما الخطأ الذي حدث</translation>
    </message>
</context>
<context>
    <name>SearchPanel</name>
    <message>
        <source>Find in all articles</source>
        <translation>البحث في كل المقالات</translation>
    </message>
    <message>
        <source>Find in all articles, whatever the spelling</source>
        <translation>البحث في كل المقالات مهما اختلف الرسم</translation>
    </message>
    <message>
        <source>Exact spelling</source>
        <translation>الرسم نفسه تمامًا</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>الوسم</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>العلاقة</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>الصفة</translation>
    </message>
    <message>
        <source>attribute=value</source>
        <translation>صفة=قيمة</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>done or not</source>
        <translation>مكتمل أو لا</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>متبقٍّ</translation>
    </message>
    <message>
        <source>done</source>
        <translation>مكتمل</translation>
    </message>
    <message>
        <source>any label</source>
        <translation>أي وسم</translation>
    </message>
    <message>
        <source>any relation</source>
        <translation>أي علاقة</translation>
    </message>
</context>
<context>
    <name>Searching</name>
    <message>
        <source>(the first %1)</source>
        <translation>(أول %1)</translation>
    </message>
</context>
<context>
    <name>StateEditor</name>
    <message>
        <source>Note:</source>
        <translation>ملاحظة:</translation>
    </message>
    <message>
        <source>Labels:</source>
        <translation>الوسوم:</translation>
    </message>
    <message>
        <source>Add labels:</source>
        <translation>إضافة وسوم:</translation>
    </message>
    <message>
        <source>Take off labels:</source>
        <translation>نزع وسوم:</translation>
    </message>
    <message>
        <source>one, two</source>
        <translation>واحد، اثنان</translation>
    </message>
</context>
<context>
    <name>StepsModel</name>
    <message>
        <source>When</source>
        <translation>متى</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>من</translation>
    </message>
    <message>
        <source>What</source>
        <translation>الخطوة</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>تُراجع عنها</translation>
    </message>
    <message>
        <source>as it is now</source>
        <translation>الحالة الراهنة</translation>
    </message>
</context>
<context>
    <name>TimelinePanel</name>
    <message>
        <source>Restore this state (Enter)</source>
        <translation>استرجاع هذه الحالة (Enter)</translation>
    </message>
    <message>
        <source>Steps in this article</source>
        <translation>الخطوات في هذا المقال</translation>
    </message>
    <message>
        <source>What this step changed</source>
        <translation>ما غيّرته هذه الخطوة</translation>
    </message>
    <message>
        <source>No article is open.</source>
        <translation>لا مقال مفتوح.</translation>
    </message>
    <message numerus="yes">
        <source>Steps in this article: %n</source>
        <translation>
            <numerusform>لا خطوات في هذا المقال</numerusform>
            <numerusform>خطوة واحدة في هذا المقال</numerusform>
            <numerusform>خطوتان في هذا المقال</numerusform>
            <numerusform>%n خطوات في هذا المقال</numerusform>
            <numerusform>%n خطوة في هذا المقال</numerusform>
            <numerusform>%n خطوة في هذا المقال</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TypesList</name>
    <message>
        <source>Types that are exported</source>
        <translation>الأنواع التي تُصدَّر</translation>
    </message>
    <message>
        <source>entity</source>
        <translation>كيان</translation>
    </message>
    <message>
        <source>relation</source>
        <translation>علاقة</translation>
    </message>
</context>
<context>
    <name>WaysDialog</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Start</source>
        <translation>البداية</translation>
    </message>
    <message>
        <source>Mark entities and relations in Arabic articles, and export them for training.</source>
        <translation>ضع وسوم الكيانات والعلاقات في المقالات العربية، وصدّرها لتدريب النماذج.</translation>
    </message>
    <message>
        <source>&amp;Try the sample</source>
        <translation>&amp;تجربة المشروع النموذجي</translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation>مشروع &amp;جديد…</translation>
    </message>
    <message>
        <source>&amp;Open a project…</source>
        <translation>&amp;فتح مشروع…</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>المشاريع الأخيرة</translation>
    </message>
</context>
<context>
    <name>WorkingDialog</name>
    <message>
        <source>Cancelling…</source>
        <translation>جارٍ الإلغاء…</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>There is no further article.</source>
        <translation>لا مقال بعد هذا.</translation>
    </message>
    <message>
        <source>All articles are done.</source>
        <translation>اكتملت المقالات كلها.</translation>
    </message>
    <message>
        <source>Nothing can be changed: the project is open read-only.</source>
        <translation>لا يمكن تغيير شيء: المشروع مفتوح للقراءة فقط.</translation>
    </message>
    <message>
        <source>This project is open read-only; nothing can be changed.</source>
        <translation>هذا المشروع مفتوح للقراءة فقط، ولا يمكن تغيير شيء فيه.</translation>
    </message>
    <message>
        <source>The last change could not be saved and was taken back.</source>
        <translation>تعذّر حفظ التغيير الأخير فأُلغي.</translation>
    </message>
    <message>
        <source>Saving works again.</source>
        <translation>عاد الحفظ يعمل.</translation>
    </message>
</context>
<context>
    <name>_Counted</name>
    <message numerus="yes">
        <source>Marked %n × %1</source>
        <translation>
            <numerusform>لم يُوسم شيء بـ%1</numerusform>
            <numerusform>وُسم موضع واحد بـ%1</numerusform>
            <numerusform>وُسم موضعان بـ%1</numerusform>
            <numerusform>وُسمت %n مواضع بـ%1</numerusform>
            <numerusform>وُسم %n موضعًا بـ%1</numerusform>
            <numerusform>وُسم %n موضع بـ%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Relabelled %n as %1</source>
        <translation>
            <numerusform>لم يتغيّر وسم إلى %1</numerusform>
            <numerusform>تغيّر وسم واحد إلى %1</numerusform>
            <numerusform>تغيّر وسمان إلى %1</numerusform>
            <numerusform>تغيّرت %n وسوم إلى %1</numerusform>
            <numerusform>تغيّر %n وسمًا إلى %1</numerusform>
            <numerusform>تغيّر %n وسم إلى %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed %n × %1</source>
        <translation>
            <numerusform>لم يُحذف %1</numerusform>
            <numerusform>حُذف مقطع واحد من %1</numerusform>
            <numerusform>حُذف مقطعان من %1</numerusform>
            <numerusform>حُذفت %n مقاطع من %1</numerusform>
            <numerusform>حُذف %n مقطعًا من %1</numerusform>
            <numerusform>حُذف %n مقطع من %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Linked %n</source>
        <translation>
            <numerusform>لم يُربط شيء</numerusform>
            <numerusform>رُبط موضع واحد</numerusform>
            <numerusform>رُبط موضعان</numerusform>
            <numerusform>رُبطت %n مواضع</numerusform>
            <numerusform>رُبط %n موضعًا</numerusform>
            <numerusform>رُبط %n موضع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changes: %n</source>
        <translation>
            <numerusform>لا تغييرات</numerusform>
            <numerusform>تغيير واحد</numerusform>
            <numerusform>تغييران</numerusform>
            <numerusform>%n تغييرات</numerusform>
            <numerusform>%n تغييرًا</numerusform>
            <numerusform>%n تغيير</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ولا شيء غيره</numerusform>
            <numerusform>وواحد آخر</numerusform>
            <numerusform>واثنان آخران</numerusform>
            <numerusform>و%n أخرى</numerusform>
            <numerusform>و%n أخرى</numerusform>
            <numerusform>و%n أخرى</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>about</name>
    <message>
        <source>Proposed: %1</source>
        <translation>مقترَح: %1</translation>
    </message>
    <message>
        <source>Same thing, mentions: %1</source>
        <translation>الشيء نفسه، مواضعه: %1</translation>
    </message>
    <message>
        <source>Knowledge base: %1</source>
        <translation>قاعدة المعرفة: %1</translation>
    </message>
    <message>
        <source>marked before, or in a list of names</source>
        <translation>موسوم من قبل أو في قائمة أسماء</translation>
    </message>
    <message>
        <source>a number or date</source>
        <translation>عدد أو تاريخ</translation>
    </message>
    <message>
        <source>in the list %1</source>
        <translation>في القائمة %1</translation>
    </message>
</context>
<context>
    <name>accessible</name>
    <message>
        <source>Proposal, %1: %2</source>
        <translation>اقتراح، %1: %2</translation>
    </message>
    <message>
        <source>%1: %2 to %3</source>
        <translation>%1: من %2 إلى %3</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>ملاحظة: %1</translation>
    </message>
</context>
<context>
    <name>crashed</name>
    <message>
        <source>Something went wrong in the program. What is saved is safe.</source>
        <translation>حدث خطأ في البرنامج. ما حُفظ سليم.</translation>
    </message>
    <message>
        <source>The log is at %1; please send it with a word on what you did.</source>
        <translation>السجل في %1؛ نرجو إرساله مع كلمة عمّا كنت تفعل.</translation>
    </message>
</context>
<context>
    <name>domain</name>
    <message>
        <source>A table of spans, for spreadsheets (CSV)</source>
        <translation>جدول مقاطع لبرامج الجداول (CSV)</translation>
    </message>
    <message>
        <source>Chats for instruction tuning, one a line</source>
        <translation>محادثات لضبط التعليمات، واحدة في كل سطر</translation>
    </message>
    <message>
        <source>CoNLL, a token and its tag a line (IOB2 or BILOU)</source>
        <translation>CoNLL، كلمة ووسمها في كل سطر (IOB2 أو BILOU)</translation>
    </message>
    <message>
        <source>CoNLL-U, words with names in MISC</source>
        <translation>CoNLL-U، كلمات وأسماؤها في MISC</translation>
    </message>
    <message>
        <source>DyGIE and SciERC, one document a line</source>
        <translation>DyGIE وSciERC، مقال في كل سطر</translation>
    </message>
    <message>
        <source>GLiNER, tokenised texts as a JSON array</source>
        <translation>GLiNER، نصوص مقطّعة إلى كلمات في مصفوفة JSON</translation>
    </message>
    <message>
        <source>Label Studio, tasks as a JSON array</source>
        <translation>Label Studio، مهام في مصفوفة JSON</translation>
    </message>
    <message>
        <source>Native JSONL, one document a line</source>
        <translation>صيغة حاشية JSONL، مقال في كل سطر</translation>
    </message>
    <message>
        <source>Plain text, one article a file</source>
        <translation>نص عادي، مقال في كل ملف</translation>
    </message>
    <message>
        <source>Prodigy, one task a line</source>
        <translation>Prodigy، مهمة في كل سطر</translation>
    </message>
    <message>
        <source>Tables (CSV, TSV, JSONL) with a column of texts</source>
        <translation>جداول (CSV أو TSV أو JSONL) فيها عمود نصوص</translation>
    </message>
    <message>
        <source>Texts and spans for datasets, one row a line</source>
        <translation>نصوص ومقاطع لمكتبة datasets، صف في كل سطر</translation>
    </message>
    <message>
        <source>These are two things: {first} and {second}.</source>
        <translation>هذان شيئان: {first} و{second}.</translation>
    </message>
    <message>
        <source>Tokens and tags for datasets, one row a line</source>
        <translation>كلمات ووسوم لمكتبة datasets، صف في كل سطر</translation>
    </message>
    <message>
        <source>UIMA CAS as JSON, a folder of documents</source>
        <translation>UIMA CAS بصيغة JSON، مجلد مقالات</translation>
    </message>
    <message>
        <source>UIMA CAS as XMI, a folder of documents</source>
        <translation>UIMA CAS بصيغة XMI، مجلد مقالات</translation>
    </message>
    <message>
        <source>Web pages, one article a page</source>
        <translation>صفحات ويب، مقال في كل صفحة</translation>
    </message>
    <message>
        <source>Wojood, a token and its nested tags a line</source>
        <translation>Wojood، كلمة ووسومها المتداخلة في كل سطر</translation>
    </message>
    <message>
        <source>Word documents, one article a file</source>
        <translation>مستندات Word، مقال في كل ملف</translation>
    </message>
    <message>
        <source>brat, a folder of texts with their annotations</source>
        <translation>brat، مجلد نصوص مع وسومها</translation>
    </message>
    <message>
        <source>doccano, one document a line</source>
        <translation>doccano، مقال في كل سطر</translation>
    </message>
    <message>
        <source>line {number} is longer than {most:,} bytes.</source>
        <translation>السطر {number} أطول من {most:,} بايت.</translation>
    </message>
    <message>
        <source>spaCy, a DocBin for training</source>
        <translation>spaCy، ملف DocBin للتدريب</translation>
    </message>
    <message>
        <source>{file} cannot be read: {reason}.</source>
        <translation>لا يمكن قراءة {file}: {reason}.</translation>
    </message>
    <message>
        <source>{file}:{line}: {reason}.</source>
        <translation>{file}:{line}: {reason}.</translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message>
        <source>Marked as %1: %2</source>
        <translation>وُسم بـ%1: %2</translation>
    </message>
    <message>
        <source>Removed %1: %2</source>
        <translation>حُذف %1: %2</translation>
    </message>
    <message>
        <source>Relabelled from %3 to %1: %2</source>
        <translation>تغيّر الوسم من %3 إلى %1: %2</translation>
    </message>
    <message>
        <source>Ends of %1 moved: %3 → %2</source>
        <translation>تغيّر حدّا %1: %3 ← %2</translation>
    </message>
    <message>
        <source>Attributes or note of %1: %2</source>
        <translation>صفات %1 أو ملاحظته: %2</translation>
    </message>
    <message>
        <source>Related by %1: %2 → %3</source>
        <translation>ربط بالعلاقة %1: %2 ← %3</translation>
    </message>
    <message>
        <source>Removed the relation %1: %2 → %3</source>
        <translation>حُذفت العلاقة %1: %2 ← %3</translation>
    </message>
    <message>
        <source>Changed the relation to %1: %2 → %3</source>
        <translation>تغيّرت العلاقة إلى %1: %2 ← %3</translation>
    </message>
    <message>
        <source>Linked mentions of one thing: %2</source>
        <translation>رُبطت مواضع الشيء الواحد: %2</translation>
    </message>
    <message>
        <source>Unlinked mentions of one thing: %2</source>
        <translation>فُكّ ربط مواضع الشيء الواحد: %2</translation>
    </message>
    <message>
        <source>Marked the article as done</source>
        <translation>عُلّم المقال مكتملًا</translation>
    </message>
    <message>
        <source>Marked the article as to do again</source>
        <translation>أُعيد المقال إلى قائمة العمل</translation>
    </message>
    <message>
        <source>Flag, note or labels of the article</source>
        <translation>علامة المقال أو ملاحظته أو وسومه</translation>
    </message>
    <message>
        <source>Took back: %1</source>
        <translation>تراجع: %1</translation>
    </message>
    <message>
        <source>Did again: %1</source>
        <translation>إعادة: %1</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>استيراد</translation>
    </message>
    <message>
        <source>Before the first change</source>
        <translation>قبل أول تغيير</translation>
    </message>
</context>
</TS>

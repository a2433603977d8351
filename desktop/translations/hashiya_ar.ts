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
    <name>Advising</name>
    <message>
        <source>%1 is a precedent now; Ctrl+Z here takes that back.</source>
        <translation>حُفظت «%1» حالةً محسومة؛ للتراجع اضغط Ctrl+Z هنا.</translation>
    </message>
    <message>
        <source>%1 is no precedent any more; Ctrl+Z here brings it back.</source>
        <translation>لم يعد %1 حالة محسومة؛ يعيده Ctrl+Z هنا.</translation>
    </message>
    <message>
        <source>No precedent was filed or removed here.</source>
        <translation>لم تُحفظ هنا حالة ولم تُحذف.</translation>
    </message>
    <message>
        <source>The article of this precedent is not in the project.</source>
        <translation>مقال هذه الحالة ليس في المشروع.</translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>The schema editor has changes that are not applied. Do that once more to drop them.</source>
        <translation>في محرّر المخطط تغييرات لم تُطبّق. كرّر ذلك مرة أخرى لإسقاطها.</translation>
    </message>
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
    <name>ArticleController</name>
    <message>
        <source>Type the letters on what you mean; Esc ends it.</source>
        <translation>اكتب الحروف التي على ما تقصده؛ ويُنهيه Esc.</translation>
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
    <name>AttributesPage</name>
    <message>
        <source>Attributes</source>
        <translation>الصفات</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Title, Arabic</source>
        <translation>العنوان بالعربية</translation>
    </message>
    <message>
        <source>Title, English</source>
        <translation>العنوان بالإنجليزية</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>نوع القيمة</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>نعم أو لا</translation>
    </message>
    <message>
        <source>one of some values</source>
        <translation>قيمة من قيم</translation>
    </message>
    <message>
        <source>several of some values</source>
        <translation>عدة قيم</translation>
    </message>
    <message>
        <source>text</source>
        <translation>نص</translation>
    </message>
    <message>
        <source>number</source>
        <translation>عدد</translation>
    </message>
    <message>
        <source>entry of a knowledge base</source>
        <translation>مدخل في قاعدة معرفة</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>القيم</translation>
    </message>
    <message>
        <source>Carried by</source>
        <translation>يحملها</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>إلزامية</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>القيمة المبدئية</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>المفتاح</translation>
    </message>
    <message>
        <source>Guidance, Arabic</source>
        <translation>الإرشاد بالعربية</translation>
    </message>
    <message>
        <source>Guidance, English</source>
        <translation>الإرشاد بالإنجليزية</translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>Restore a backup</source>
        <translation>استرجاع نسخة احتياطية</translation>
    </message>
    <message>
        <source>Choose one: it takes the place of the project as it is now, which is kept in this list.</source>
        <translation>اختر نسخة: تحل محل المشروع، ويبقى المشروع الحالي محفوظًا نسخةً في هذه القائمة.</translation>
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
    <message>
        <source>kept when a backup was restored</source>
        <translation>حُفظت عند استعادة نسخة</translation>
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
        <translation>مَن</translation>
    </message>
    <message>
        <source>When</source>
        <translation>متى</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>تم التراجع عنها</translation>
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
        <source>Save the plot</source>
        <translation>حفظ الرسم البياني</translation>
    </message>
    <message>
        <source>Save the datasheet</source>
        <translation>حفظ صحيفة البيانات</translation>
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
        <source>Schema file</source>
        <translation>ملف مخطط الوسم</translation>
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
        <source>About Hashiya</source>
        <translation>عن حاشية</translation>
    </message>
    <message>
        <source>Hashiya %1 marks entities and relations in Arabic articles.</source>
        <translation>حاشية %1 برنامج لوسم الكيانات والعلاقات في المقالات العربية.</translation>
    </message>
    <message>
        <source>It is free software: use it, change it and pass it on under the GNU General Public License, version 3 or later. There is no warranty.</source>
        <translation>وهو برنامج حرّ: لك أن تستعمله وتعدّله وتوزّعه برخصة جنو العمومية العامة، الإصدار الثالث أو ما بعده، بلا أي ضمان.</translation>
    </message>
    <message>
        <source>Python %1, Qt %2.</source>
        <translation>بايثون %1، وكيوت %2.</translation>
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
        <translation>عدد الأسماء في %1: %3، وفي قائمة المشروع التي تحمل الاسم نفسه: %2.</translation>
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
        <translation>لم يكتمل شيء بعد</translation>
    </message>
    <message>
        <source>No article is marked as done. Export all of them as they are?</source>
        <translation>لم يُعلَّم أي مقال بأنه مكتمل. هل تُصدَّر المقالات كلها كما هي؟</translation>
    </message>
</context>
<context>
    <name>ColorField</name>
    <message>
        <source>Another colour…</source>
        <translation>لون آخر…</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Choose a span first: click it, or press Tab or &apos;.</source>
        <translation>اختر مقطعًا أولًا: انقره، أو اضغط Tab أو &apos;.</translation>
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
    <message numerus="yes">
        <source>%n hits</source>
        <translation>
            <numerusform>لا نتائج</numerusform>
            <numerusform>نتيجة واحدة</numerusform>
            <numerusform>نتيجتان</numerusform>
            <numerusform>%n نتائج</numerusform>
            <numerusform>%n نتيجة</numerusform>
            <numerusform>%n نتيجة</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 taken</source>
        <translation>المختار: %1</translation>
    </message>
</context>
<context>
    <name>Current</name>
    <message>
        <source>Position %1</source>
        <translation>الموضع %1</translation>
    </message>
    <message>
        <source>Every selection: %1 · Esc ends it</source>
        <translation>كل تحديد: %1 · ينهيه Esc</translation>
    </message>
</context>
<context>
    <name>Describing</name>
    <message>
        <source>Changing articles…</source>
        <translation>جارٍ تعديل المقالات…</translation>
    </message>
    <message numerus="yes">
        <source>%n articles were changed. The history takes it back.</source>
        <translation>
            <numerusform>لم يتغيّر أي مقال.</numerusform>
            <numerusform>تغيّر مقال واحد. للتراجع افتح السجل (Ctrl+H).</numerusform>
            <numerusform>تغيّر مقالان. للتراجع افتح السجل (Ctrl+H).</numerusform>
            <numerusform>تغيّرت %n مقالات. للتراجع افتح السجل (Ctrl+H).</numerusform>
            <numerusform>تغيّر %n مقالًا. للتراجع افتح السجل (Ctrl+H).</numerusform>
            <numerusform>تغيّر %n مقال. للتراجع افتح السجل (Ctrl+H).</numerusform>
        </translation>
    </message>
    <message>
        <source>They are like that already.</source>
        <translation>هي كذلك أصلًا.</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>The article is shown as it was. Enter restores that, Esc goes back to how it is.</source>
        <translation>المقال معروض كما كان. يسترجع Enter تلك الحالة، ويعود Esc إلى الحالة الراهنة.</translation>
    </message>
    <message>
        <source>Choose a span or select text first.</source>
        <translation>اختر مقطعًا أو حدّد نصًّا أولًا.</translation>
    </message>
    <message>
        <source>This does not fit any more: the article was changed meanwhile.</source>
        <translation>لم يعد هذا ملائمًا: غُيّر المقال في هذه الأثناء.</translation>
    </message>
    <message>
        <source>That would bring back %1, which the schema has no more.</source>
        <translation>بهذا يعود %1 ولم يعد في المخطط.</translation>
    </message>
    <message>
        <source>Nothing to redo.</source>
        <translation>لا شيء لإعادته.</translation>
    </message>
    <message>
        <source>The last step here was one over several articles; the history (Ctrl+H) takes it back.</source>
        <translation>آخر خطوة هنا شملت عدة مقالات؛ والتراجع عنها في السجل (Ctrl+H).</translation>
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
    <name>Destination</name>
    <message>
        <source>Replace it all the same</source>
        <translation>استبدله مع ذلك</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>جارٍ البحث…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>Say how the export is to be called.</source>
        <translation>اذكر اسم ملف التصدير أو مجلده.</translation>
    </message>
    <message>
        <source>An earlier export is there; it will be replaced.</source>
        <translation>هنا تصدير سابق، وسيُستبدل.</translation>
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
        <source>Begun</source>
        <translation>بُدئ فيه</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>لم يُبدأ فيه</translation>
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
        <translation>بمشكلات</translation>
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
        <translation>إزالة الراية</translation>
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
        <translation>إزالة وسوم…</translation>
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
        <source>begun</source>
        <translation>بُدئ فيه</translation>
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
    <name>EntitiesPage</name>
    <message>
        <source>Entity types</source>
        <translation>أنواع الكيانات</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>الوسم</translation>
    </message>
    <message>
        <source>Title, Arabic</source>
        <translation>العنوان بالعربية</translation>
    </message>
    <message>
        <source>Title, English</source>
        <translation>العنوان بالإنجليزية</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>اللون</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>المفتاح</translation>
    </message>
    <message>
        <source>Parent type</source>
        <translation>النوع الأعلى</translation>
    </message>
    <message>
        <source>Only groups other types</source>
        <translation>لتجميع أنواع أخرى فقط</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا شيء</translation>
    </message>
</context>
<context>
    <name>Evolving</name>
    <message>
        <source>Nothing can be changed: the project is open read-only.</source>
        <translation>لا يمكن تغيير شيء: المشروع مفتوح للقراءة فقط.</translation>
    </message>
    <message>
        <source>Changing the schema…</source>
        <translation>جارٍ تغيير المخطط…</translation>
    </message>
    <message>
        <source>A step over several articles is still running; wait for it or cancel it.</source>
        <translation>ما زالت خطوة في عدة مقالات جارية؛ انتظر انتهاءها أو ألغِها.</translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation>أُلغي الأمر، ولم يتغيّر شيء.</translation>
    </message>
    <message numerus="yes">
        <source>Marks changed in %n articles. The history takes that back.</source>
        <translation>
            <numerusform>لم تتغيّر الوسوم في أي مقال.</numerusform>
            <numerusform>تغيّرت الوسوم في مقال واحد. للتراجع افتح السجل (Ctrl+H).</numerusform>
            <numerusform>تغيّرت الوسوم في مقالين. للتراجع افتح السجل (Ctrl+H).</numerusform>
            <numerusform>تغيّرت الوسوم في %n مقالات. للتراجع افتح السجل (Ctrl+H).</numerusform>
            <numerusform>تغيّرت الوسوم في %n مقالًا. للتراجع افتح السجل (Ctrl+H).</numerusform>
            <numerusform>تغيّرت الوسوم في %n مقال. للتراجع افتح السجل (Ctrl+H).</numerusform>
        </translation>
    </message>
    <message>
        <source>The schema is version %1 now.</source>
        <translation>صار المخطط في الإصدار %1.</translation>
    </message>
    <message>
        <source>It cannot be written: %1.</source>
        <translation>لا يمكن كتابته: %1.</translation>
    </message>
    <message>
        <source>The schema was written to %1.</source>
        <translation>كُتب المخطط في %1.</translation>
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
        <translation>لا نتائج</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
</context>
<context>
    <name>Finishing</name>
    <message>
        <source>Nothing is open in this article.</source>
        <translation>كل شيء مكتمل في هذا المقال.</translation>
    </message>
    <message>
        <source>Nothing is open in this article any more.</source>
        <translation>اكتمل كل شيء في هذا المقال.</translation>
    </message>
</context>
<context>
    <name>GuidancePanel</name>
    <message>
        <source>Precedents</source>
        <translation>حالات محسومة</translation>
    </message>
    <message>
        <source>Why is it so? Enter files it as a precedent</source>
        <translation>لمَ هو كذلك؟ يحفظه Enter حالة محسومة</translation>
    </message>
    <message>
        <source>Reason of a precedent</source>
        <translation>سبب الحالة المحسومة</translation>
    </message>
    <message>
        <source>Rules of the label</source>
        <translation>قواعد الوسم</translation>
    </message>
    <message>
        <source>No label is at hand.</source>
        <translation>لا وسم حاليًّا.</translation>
    </message>
    <message>
        <source>Select a span, or text that was marked elsewhere.</source>
        <translation>اختر مقطعًا، أو نصًّا وُسم في موضع آخر.</translation>
    </message>
    <message>
        <source>The schema says nothing more of it.</source>
        <translation>لا يقول المخطط عنه أكثر من ذلك.</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 ← %2</translation>
    </message>
    <message>
        <source>Precedents, the most alike first: %1</source>
        <translation>حالات محسومة، الأشبه أولًا: %1</translation>
    </message>
    <message>
        <source>No precedent is like this.</source>
        <translation>لا حالة محسومة تشبه هذا.</translation>
    </message>
</context>
<context>
    <name>GuideBar</name>
    <message>
        <source>Skip</source>
        <translation>تخطّي</translation>
    </message>
    <message>
        <source>End the tour</source>
        <translation>إنهاء الجولة</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
</context>
<context>
    <name>Guiding</name>
    <message>
        <source>Double-click a name in the article, or go to it with the arrow keys and press %1.</source>
        <translation>انقر نقرًا مزدوجًا على اسم في المقال، أو اذهب إليه بالأسهم واضغط %1.</translation>
    </message>
    <message>
        <source>Press the key of a label, such as 1 for a person: the name is marked, and saved at once.</source>
        <translation>اضغط مفتاح وسم، مثل 1 للشخص: يُوسم الاسم ويُحفظ فورًا.</translation>
    </message>
    <message>
        <source>Now without the mouse: press %1, type the letters on another name, then press a label key.</source>
        <translation>والآن بلا فأرة: اضغط %1، واكتب الحروف الظاهرة على اسم آخر، ثم اضغط مفتاح وسم.</translation>
    </message>
    <message>
        <source>The mark is too short or too long? %1 and %2 move its end by a word; its edges can be dragged.</source>
        <translation>المقطع أقصر أو أطول مما ينبغي؟ يحرّك %1 و%2 نهايته كلمة، ويمكن سحب حدّيه.</translation>
    </message>
    <message>
        <source>Press %1 and type the letters on another mark; where several relations are allowed, choose by key.</source>
        <translation>اضغط %1 واكتب الحروف التي على وسم آخر؛ وإن جازت عدة علاقات فاختر بمفتاحها.</translation>
    </message>
    <message>
        <source>%1 proposes names that are known already; %2 then goes to the first, Enter takes it.</source>
        <translation>%1 يقترح الأسماء المعروفة من قبل؛ ثم ينتقل %2 إلى أولها، ويأخذه Enter.</translation>
    </message>
    <message>
        <source>Everything can be taken back, also tomorrow: press %1.</source>
        <translation>كل شيء يمكن التراجع عنه، غدًا أيضًا: اضغط %1.</translation>
    </message>
    <message>
        <source>Choose a mark (%1 goes to the next one) and press %2: all mentions of that name are listed.</source>
        <translation>اختر مقطعًا (ينتقل %1 إلى التالي) واضغط %2: تُعرض كل مواضع ذلك الاسم.</translation>
    </message>
    <message>
        <source>Finished with the article? %1 marks it as done and opens the next one.</source>
        <translation>فرغت من المقال؟ يعلّمه %1 مكتملًا ويفتح الذي يليه.</translation>
    </message>
    <message>
        <source>%1 exports what is done. %2 shows the keys of the moment, %3 finds any command. That is all.</source>
        <translation>يصدّر %1 ما اكتمل. ويعرض %2 مفاتيح اللحظة، ويجد %3 أي أمر. هذا كل شيء.</translation>
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
    <message numerus="yes">
        <source>Done again in %n articles.</source>
        <translation>
            <numerusform>لم يتغيّر أي مقال.</numerusform>
            <numerusform>أُعيد التنفيذ في مقال واحد.</numerusform>
            <numerusform>أُعيد التنفيذ في مقالين.</numerusform>
            <numerusform>أُعيد التنفيذ في %n مقالات.</numerusform>
            <numerusform>أُعيد التنفيذ في %n مقالًا.</numerusform>
            <numerusform>أُعيد التنفيذ في %n مقال.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken back in %n articles.</source>
        <translation>
            <numerusform>لم يتغيّر أي مقال.</numerusform>
            <numerusform>تم التراجع في مقال واحد.</numerusform>
            <numerusform>تم التراجع في مقالين.</numerusform>
            <numerusform>تم التراجع في %n مقالات.</numerusform>
            <numerusform>تم التراجع في %n مقالًا.</numerusform>
            <numerusform>تم التراجع في %n مقال.</numerusform>
        </translation>
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
    <message>
        <source>Nothing can be changed: the project is open read-only.</source>
        <translation>لا يمكن تغيير شيء: المشروع مفتوح للقراءة فقط.</translation>
    </message>
    <message>
        <source>Places of it were changed since; take that back first. The articles are named beside the list.</source>
        <translation>تغيّرت مواضع منها بعد ذلك؛ تراجع عن تلك التغييرات أولًا. المقالات مذكورة بجانب القائمة.</translation>
    </message>
</context>
<context>
    <name>IdentityBox</name>
    <message>
        <source>Entry in the knowledge base</source>
        <translation>المدخل في قاعدة المعرفة</translation>
    </message>
    <message>
        <source>Id in a knowledge base</source>
        <translation>المعرّف في قاعدة المعرفة</translation>
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
        <translation>اعتبار كل المقاطع اقتراحات تُقبل أو تُرفض</translation>
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
        <source>Import the others</source>
        <translation>استيراد البقية</translation>
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
        <translation>المصدر</translation>
    </message>
    <message>
        <source>To</source>
        <translation>الهدف</translation>
    </message>
    <message>
        <source>The version of the schema under which this was last set</source>
        <translation>إصدار المخطط الذي ضُبط فيه هذا آخر مرة</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>مخطط الوسم</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>الإصدار %1</translation>
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
    <name>ItemsPage</name>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Merge into…</source>
        <translation>دمج في…</translation>
    </message>
    <message>
        <source>Split…</source>
        <translation>تقسيم…</translation>
    </message>
    <message>
        <source>Further up</source>
        <translation>إلى أعلى</translation>
    </message>
    <message>
        <source>Further down</source>
        <translation>إلى أسفل</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>ما يقوله</translation>
    </message>
    <message>
        <source>something is wrong here</source>
        <translation>هنا خطأ</translation>
    </message>
    <message>
        <source>%1 is there already.</source>
        <translation>%1 موجود أصلًا.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Hard to tell from %1, for some people at least.</source>
        <translation>يصعب تمييزه عن %1، على بعض الناس على الأقل.</translation>
    </message>
    <message>
        <source>Guidance, Arabic</source>
        <translation>الإرشاد بالعربية</translation>
    </message>
    <message>
        <source>Guidance, English</source>
        <translation>الإرشاد بالإنجليزية</translation>
    </message>
    <message>
        <source>Examples, one a line</source>
        <translation>أمثلة، واحد في كل سطر</translation>
    </message>
    <message>
        <source>Counter-examples</source>
        <translation>أمثلة مضادة</translation>
    </message>
</context>
<context>
    <name>Judging</name>
    <message>
        <source>This is of the layer %1; what is shown is %2.</source>
        <translation>هذا من الطبقة %1، والمعروض هو الطبقة %2.</translation>
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
    <name>Jumping</name>
    <message>
        <source>There is no further mark, and the keys have left the article; F6 goes back.</source>
        <translation>لا مقطع موسومًا بعد هذا، وقد غادرت المفاتيح المقال؛ يعيدها F6.</translation>
    </message>
    <message>
        <source>There is nothing in view to jump to.</source>
        <translation>لا يظهر الآن ما يمكن الانتقال إليه.</translation>
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
        <translation>المفاتيح الأصلية</translation>
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
    <message numerus="yes">
        <source>The knowledge base has %n entries.</source>
        <translation>
            <numerusform>لا مداخل في قاعدة المعرفة.</numerusform>
            <numerusform>في قاعدة المعرفة مدخل واحد.</numerusform>
            <numerusform>في قاعدة المعرفة مدخلان.</numerusform>
            <numerusform>في قاعدة المعرفة %n مداخل.</numerusform>
            <numerusform>في قاعدة المعرفة %n مدخلًا.</numerusform>
            <numerusform>في قاعدة المعرفة %n مدخل.</numerusform>
        </translation>
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
        <source>The schema editor has changes that are not applied. Apply them, or undo them there, first.</source>
        <translation>في محرّر المخطط تغييرات لم تُطبّق. طبّقها أو تراجع عنها هناك أولًا.</translation>
    </message>
    <message>
        <source>Restoring the backup…</source>
        <translation>جارٍ استرجاع النسخة…</translation>
    </message>
    <message>
        <source>The backup was restored. What was there before is kept as %1, among the backups.</source>
        <translation>استُعيدت النسخة. وما كان قبلها محفوظ باسم %1 بين النسخ.</translation>
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
        <source>Guidance</source>
        <translation>دليل الوسم</translation>
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
        <source>Statistics</source>
        <translation>الإحصاءات</translation>
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
        <source>&amp;Help</source>
        <translation>مسا&amp;عدة</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>اللوحات</translation>
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
    <name>Matrix</name>
    <message>
        <source>heads down, tails across</source>
        <translation>المصادر في الصفوف والأهداف في الأعمدة</translation>
    </message>
    <message>
        <source>Tail</source>
        <translation>الهدف</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>مسموح</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>غير مسموح</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>by a type above it</source>
        <translation>بنوع فوقه</translation>
    </message>
    <message>
        <source>no</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>head</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>tail</source>
        <translation>الهدف</translation>
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
        <translation>الاختلاف المقبول: %1</translation>
    </message>
</context>
<context>
    <name>Measuring</name>
    <message>
        <source>Writing the datasheet…</source>
        <translation>جارٍ كتابة صحيفة البيانات…</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>جارٍ العدّ…</translation>
    </message>
    <message>
        <source>Something is still running; wait for it or cancel it.</source>
        <translation>ما زالت عملية جارية؛ انتظر انتهاءها أو ألغِها.</translation>
    </message>
    <message>
        <source>Written: %1. What it asks is for people to answer.</source>
        <translation>كُتبت: %1. أما أسئلتها فجوابها عند من يعرف.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>أُلغي.</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>حُفظ: %1</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Merge %1 into</source>
        <translation>دمج %1 في</translation>
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
        <source>Unlabelled names are</source>
        <translation>الأسماء التي بلا وسم تأخذ</translation>
    </message>
    <message numerus="yes">
        <source>%n names</source>
        <translation>
            <numerusform>لا أسماء</numerusform>
            <numerusform>اسم واحد</numerusform>
            <numerusform>اسمان</numerusform>
            <numerusform>%n أسماء</numerusform>
            <numerusform>%n اسمًا</numerusform>
            <numerusform>%n اسم</numerusform>
        </translation>
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
    <message numerus="yes">
        <source>%n names are looked for.</source>
        <translation>
            <numerusform>لا يُبحث عن أي اسم.</numerusform>
            <numerusform>يُبحث عن اسم واحد.</numerusform>
            <numerusform>يُبحث عن اسمين.</numerusform>
            <numerusform>يُبحث عن %n أسماء.</numerusform>
            <numerusform>يُبحث عن %n اسمًا.</numerusform>
            <numerusform>يُبحث عن %n اسم.</numerusform>
        </translation>
    </message>
    <message>
        <source>Marked in this project</source>
        <translation>ما وُسم في هذا المشروع</translation>
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
    <message numerus="yes">
        <source>%n new names. F8 proposes them in this article.</source>
        <translation>
            <numerusform>لا أسماء جديدة.</numerusform>
            <numerusform>أُضيف اسم جديد واحد. يقترحه F8 في هذا المقال.</numerusform>
            <numerusform>أُضيف اسمان جديدان. يقترحهما F8 في هذا المقال.</numerusform>
            <numerusform>أُضيفت %n أسماء جديدة. يقترحها F8 في هذا المقال.</numerusform>
            <numerusform>أُضيف %n اسمًا جديدًا. يقترحها F8 في هذا المقال.</numerusform>
            <numerusform>أُضيف %n اسم جديد. يقترحها F8 في هذا المقال.</numerusform>
        </translation>
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
        <source>Articles to import</source>
        <translation>مقالات للاستيراد</translation>
    </message>
    <message>
        <source>Say how the file is to be called, such as corpus.hashiya.</source>
        <translation>اكتب اسم الملف، مثل corpus.hashiya.</translation>
    </message>
    <message>
        <source>There is no folder %1; make it first, or choose another place.</source>
        <translation>لا يوجد المجلد %1؛ أنشئه أولًا أو اختر مكانًا آخر.</translation>
    </message>
    <message>
        <source>%1 is there already; choose another name.</source>
        <translation>%1 موجود؛ اختر اسمًا آخر.</translation>
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
        <source>Make the project</source>
        <translation>إنشاء المشروع</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>إضافة ملفات…</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>إضافة مجلد…</translation>
    </message>
    <message>
        <source>Files and folders can be dropped here; more can be imported at any time.</source>
        <translation>يمكن إفلات الملفات والمجلدات هنا، ويمكن استيراد المزيد في أي وقت.</translation>
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
        <translation>وسم بالوسم %1</translation>
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
    <message numerus="yes">
        <source>%n mentions in all articles.</source>
        <translation>
            <numerusform>لا مواضع في أي مقال.</numerusform>
            <numerusform>موضع واحد في كل المقالات.</numerusform>
            <numerusform>موضعان في كل المقالات.</numerusform>
            <numerusform>%n مواضع في كل المقالات.</numerusform>
            <numerusform>%n موضعًا في كل المقالات.</numerusform>
            <numerusform>%n موضع في كل المقالات.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done with %n mentions. Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>لم يتغيّر أي موضع.</numerusform>
            <numerusform>تمّ في موضع واحد. للتراجع اضغط Ctrl+Z.</numerusform>
            <numerusform>تمّ في موضعين. للتراجع اضغط Ctrl+Z.</numerusform>
            <numerusform>تمّ في %n مواضع. للتراجع اضغط Ctrl+Z.</numerusform>
            <numerusform>تمّ في %n موضعًا. للتراجع اضغط Ctrl+Z.</numerusform>
            <numerusform>تمّ في %n موضع. للتراجع اضغط Ctrl+Z.</numerusform>
        </translation>
    </message>
    <message>
        <source>Done with %1 %2. History (Ctrl+H) takes it back.</source>
        <translation>تمّ %1 %2. للتراجع افتح السجل (Ctrl+H).</translation>
    </message>
    <message numerus="yes">
        <source>%n mentions</source>
        <translation>
            <numerusform>في صفر من المواضع</numerusform>
            <numerusform>في موضع واحد</numerusform>
            <numerusform>في موضعين</numerusform>
            <numerusform>في %n مواضع</numerusform>
            <numerusform>في %n موضعًا</numerusform>
            <numerusform>في %n موضع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n articles</source>
        <translation>
            <numerusform>من صفر من المقالات</numerusform>
            <numerusform>من مقال واحد</numerusform>
            <numerusform>من مقالين</numerusform>
            <numerusform>من %n مقالات</numerusform>
            <numerusform>من %n مقالًا</numerusform>
            <numerusform>من %n مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The schema did not allow it for %n mentions.</source>
        <translation>
            <numerusform>سمح به المخطط في كل المواضع.</numerusform>
            <numerusform>لم يسمح به المخطط في موضع واحد.</numerusform>
            <numerusform>لم يسمح به المخطط في موضعين.</numerusform>
            <numerusform>لم يسمح به المخطط في %n مواضع.</numerusform>
            <numerusform>لم يسمح به المخطط في %n موضعًا.</numerusform>
            <numerusform>لم يسمح به المخطط في %n موضع.</numerusform>
        </translation>
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
        <source>Marking…</source>
        <translation>جارٍ الوسم…</translation>
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
    <message numerus="yes">
        <source>%n proposals were taken. Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>لم يُقبل أي اقتراح.</numerusform>
            <numerusform>قُبل اقتراح واحد. للتراجع اضغط Ctrl+Z.</numerusform>
            <numerusform>قُبل اقتراحان. للتراجع اضغط Ctrl+Z.</numerusform>
            <numerusform>قُبلت %n اقتراحات. للتراجع اضغط Ctrl+Z.</numerusform>
            <numerusform>قُبل %n اقتراحًا. للتراجع اضغط Ctrl+Z.</numerusform>
            <numerusform>قُبل %n اقتراح. للتراجع اضغط Ctrl+Z.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The schema or the text does not allow it for %n proposals.</source>
        <translation>
            <numerusform>يسمح المخطط والنص بكل الاقتراحات.</numerusform>
            <numerusform>لا يسمح المخطط أو النص باقتراح واحد.</numerusform>
            <numerusform>لا يسمح المخطط أو النص باقتراحين.</numerusform>
            <numerusform>لا يسمح المخطط أو النص بـ%n اقتراحات.</numerusform>
            <numerusform>لا يسمح المخطط أو النص بـ%n اقتراحًا.</numerusform>
            <numerusform>لا يسمح المخطط أو النص بـ%n اقتراح.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n proposals were turned down. Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>لم يُرفض أي اقتراح.</numerusform>
            <numerusform>رُفض اقتراح واحد. للتراجع اضغط Ctrl+Z.</numerusform>
            <numerusform>رُفض اقتراحان. للتراجع اضغط Ctrl+Z.</numerusform>
            <numerusform>رُفضت %n اقتراحات. للتراجع اضغط Ctrl+Z.</numerusform>
            <numerusform>رُفض %n اقتراحًا. للتراجع اضغط Ctrl+Z.</numerusform>
            <numerusform>رُفض %n اقتراح. للتراجع اضغط Ctrl+Z.</numerusform>
        </translation>
    </message>
    <message>
        <source>No proposals.</source>
        <translation>لا اقتراحات.</translation>
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
    <name>OpenBar</name>
    <message>
        <source>Mend</source>
        <translation>إصلاح</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Done all the same</source>
        <translation>تعليمه مكتملًا مع ذلك</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Open, %1 of %2:</source>
        <translation>غير مكتمل، %1 من %2:</translation>
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
        <translation>كما كان في %1 بعد: %2 — للاسترجاع Enter، وللعودة Esc.</translation>
    </message>
    <message>
        <source>As it was: %2 — Enter restores it, Esc goes back.</source>
        <translation>كما كان: %2 — للاسترجاع Enter، وللعودة Esc.</translation>
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
    <name>PreferencesDialog</name>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Interface</source>
        <translation>الواجهة</translation>
    </message>
    <message>
        <source>as the desktop</source>
        <translation>كما في النظام</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Numerals in Arabic</source>
        <translation>الأرقام في الواجهة العربية</translation>
    </message>
    <message>
        <source>light</source>
        <translation>فاتحة</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>داكنة</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>الألوان</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>الخط</translation>
    </message>
    <message>
        <source> px</source>
        <translation> بكسل</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <source>Room between lines</source>
        <translation>تباعد الأسطر</translation>
    </message>
    <message>
        <source>all</source>
        <translation>كلها</translation>
    </message>
    <message>
        <source>of the selection</source>
        <translation>أقواس التحديد</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Arcs</source>
        <translation>الأقواس</translation>
    </message>
    <message>
        <source>Show proposals</source>
        <translation>إظهار الاقتراحات</translation>
    </message>
    <message>
        <source>Hide tashkeel</source>
        <translation>إخفاء التشكيل</translation>
    </message>
    <message>
        <source>Collapse tatweel</source>
        <translation>طيّ التطويل</translation>
    </message>
    <message>
        <source>Show hidden characters</source>
        <translation>إظهار الرموز الخفية</translation>
    </message>
    <message>
        <source>What is hidden stays in the text, and in its offsets.</source>
        <translation>ما يُخفى يبقى في النص وفي مواضعه.</translation>
    </message>
</context>
<context>
    <name>PreviewPage</name>
    <message>
        <source>What becomes of what is marked so?</source>
        <translation>ما مصير ما وُسم بهذا؟</translation>
    </message>
    <message>
        <source>Remove relations that are not allowed any more, rather than keep them to look at</source>
        <translation>حذف العلاقات التي لم تعد مسموحة بدل إبقائها للنظر فيها</translation>
    </message>
    <message>
        <source>What would become of how much</source>
        <translation>أثر التغيير وأعداده</translation>
    </message>
    <message>
        <source>What</source>
        <translation>الأثر</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>العدد</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>التقدّم</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>جارٍ العدّ…</translation>
    </message>
    <message>
        <source>Version %1 becomes version %2. Marks that change: %3, articles: %4. Looked at: spans %5, relations %6.</source>
        <translation>يصير الإصدار %1 الإصدار %2. الوسوم المتغيّرة: %3، المقالات: %4. فُحص من المقاطع %5، ومن العلاقات %6.</translation>
    </message>
    <message>
        <source>Nothing that is marked changes.</source>
        <translation>لا يتغيّر شيء مما وُسم.</translation>
    </message>
    <message>
        <source>it stays, to be looked at</source>
        <translation>يبقى للنظر فيه</translation>
    </message>
    <message>
        <source>choose…</source>
        <translation>اختر…</translation>
    </message>
    <message>
        <source>it is called %1 now, or becomes that</source>
        <translation>صار اسمه %1، أو يندمج فيه</translation>
    </message>
    <message>
        <source>it is removed</source>
        <translation>يُحذف</translation>
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
        <source>after changes of the schema</source>
        <translation>بعد تغيير المخطط</translation>
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
        <translation>صحيح (R)</translation>
    </message>
    <message>
        <source>Which kind</source>
        <translation>أي نوع</translation>
    </message>
    <message>
        <source>Also those said to be right</source>
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
    <message numerus="yes">
        <source>%n to be looked at</source>
        <translation>
            <numerusform>لا شيء يُنظر فيه</numerusform>
            <numerusform>أمر واحد يُنظر فيه</numerusform>
            <numerusform>أمران يُنظر فيهما</numerusform>
            <numerusform>%n أمور يُنظر فيها</numerusform>
            <numerusform>%n أمرًا يُنظر فيه</numerusform>
            <numerusform>%n أمر يُنظر فيه</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>لا أخطاء</numerusform>
            <numerusform>خطأ واحد</numerusform>
            <numerusform>خطآن</numerusform>
            <numerusform>%n أخطاء</numerusform>
            <numerusform>%n خطأً</numerusform>
            <numerusform>%n خطأ</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was found but what was said to be right.</source>
        <translation>لم يُعثر إلا على ما أُقرّت صحته.</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>لم يُعثر على شيء.</translation>
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
        <source>open: an attribute</source>
        <translation>غير مكتمل: صفة</translation>
    </message>
    <message>
        <source>open: an inverse</source>
        <translation>غير مكتمل: علاقة عكسية</translation>
    </message>
    <message>
        <source>open: a relation</source>
        <translation>غير مكتمل: علاقة</translation>
    </message>
    <message>
        <source>open: too many relations</source>
        <translation>غير مكتمل: علاقات أكثر من الحد</translation>
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
        <translation>قوس أو علامة اقتباس بلا قرينها</translation>
    </message>
    <message>
        <source>joined</source>
        <translation>اندماج</translation>
    </message>
    <message>
        <source>an attribute is missing</source>
        <translation>صفة ناقصة</translation>
    </message>
    <message>
        <source>not allowed any more</source>
        <translation>لم تعد مسموحة</translation>
    </message>
    <message>
        <source>undecided by rule</source>
        <translation>لم تحسمه قاعدة</translation>
    </message>
    <message>
        <source>no value any more</source>
        <translation>لم تعد قيمة</translation>
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
        <translation>غير صحيح (R)</translation>
    </message>
    <message>
        <source>right</source>
        <translation>صحيح</translation>
    </message>
    <message>
        <source>error</source>
        <translation>خطأ</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>تحذير</translation>
    </message>
    <message>
        <source>hint</source>
        <translation>تنبيه</translation>
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
        <source>Found %1 %2.</source>
        <translation>انتهى البحث: %1 %2.</translation>
    </message>
    <message>
        <source>Stopped after %1 %2.</source>
        <translation>توقّف البحث: %1 %2.</translation>
    </message>
    <message numerus="yes">
        <source>in %n articles</source>
        <translation>
            <numerusform>في أي مقال</numerusform>
            <numerusform>في مقال واحد</numerusform>
            <numerusform>في مقالين</numerusform>
            <numerusform>في %n مقالات</numerusform>
            <numerusform>في %n مقالًا</numerusform>
            <numerusform>في %n مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n proposals</source>
        <translation>
            <numerusform>لا اقتراحات</numerusform>
            <numerusform>اقتراح واحد</numerusform>
            <numerusform>اقتراحان</numerusform>
            <numerusform>%n اقتراحات</numerusform>
            <numerusform>%n اقتراحًا</numerusform>
            <numerusform>%n اقتراح</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n proposals are offered again.</source>
        <translation>
            <numerusform>لا اقتراحات مرفوضة ليُعاد عرضها.</numerusform>
            <numerusform>أُعيد عرض اقتراح واحد.</numerusform>
            <numerusform>أُعيد عرض اقتراحين.</numerusform>
            <numerusform>أُعيد عرض %n اقتراحات.</numerusform>
            <numerusform>أُعيد عرض %n اقتراحًا.</numerusform>
            <numerusform>أُعيد عرض %n اقتراح.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Folder</source>
        <translation>مجلد</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;حفظ</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;فتح</translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation>ا&amp;ختيار</translation>
    </message>
    <message>
        <source>&amp;Look in:</source>
        <translation>ابحث &amp;في:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>&amp;نوع الملفات:</translation>
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
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
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
    <name>RelationsPage</name>
    <message>
        <source>Relation types</source>
        <translation>أنواع العلاقات</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>الوسم</translation>
    </message>
    <message>
        <source>Title, Arabic</source>
        <translation>العنوان بالعربية</translation>
    </message>
    <message>
        <source>Title, English</source>
        <translation>العنوان بالإنجليزية</translation>
    </message>
    <message>
        <source>Heads and tails</source>
        <translation>المصادر والأهداف</translation>
    </message>
    <message>
        <source>Symmetric: has no direction</source>
        <translation>متناظرة: لا اتجاه لها</translation>
    </message>
    <message>
        <source>Transitive</source>
        <translation>متعدّية</translation>
    </message>
    <message>
        <source>Inverse</source>
        <translation>عكسها</translation>
    </message>
    <message>
        <source>The inverse is to be said as well</source>
        <translation>تُذكر العلاقة العكسية أيضًا</translation>
    </message>
    <message>
        <source>At least, for each head</source>
        <translation>على الأقل لكل مصدر</translation>
    </message>
    <message>
        <source>At most, for each head</source>
        <translation>على الأكثر لكل مصدر</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>اللون</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>المفتاح</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا شيء</translation>
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
    <name>RunningButton</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>The last change could not be saved and was taken back.</source>
        <translation>تعذّر حفظ التغيير الأخير فأُلغي.</translation>
    </message>
    <message>
        <source>A change before could not be saved and was taken back.</source>
        <translation>تعذّر قبل هذا حفظ تعديل فجرى التراجع عنه.</translation>
    </message>
    <message>
        <source>Saving works again.</source>
        <translation>عاد الحفظ إلى العمل.</translation>
    </message>
</context>
<context>
    <name>SchemaEditor</name>
    <message>
        <source>Schema</source>
        <translation>مخطط الوسم</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Title, Arabic</source>
        <translation>العنوان بالعربية</translation>
    </message>
    <message>
        <source>Title, English</source>
        <translation>العنوان بالإنجليزية</translation>
    </message>
    <message>
        <source>Guidance, Arabic</source>
        <translation>الإرشاد بالعربية</translation>
    </message>
    <message>
        <source>Guidance, English</source>
        <translation>الإرشاد بالإنجليزية</translation>
    </message>
    <message>
        <source>Entity types</source>
        <translation>أنواع الكيانات</translation>
    </message>
    <message>
        <source>Relation types</source>
        <translation>أنواع العلاقات</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>الصفات</translation>
    </message>
    <message>
        <source>About</source>
        <translation>عن المخطط</translation>
    </message>
    <message>
        <source>Parts of the schema</source>
        <translation>أجزاء المخطط</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>Read a file…</source>
        <translation>قراءة ملف…</translation>
    </message>
    <message>
        <source>Write a file…</source>
        <translation>كتابة ملف…</translation>
    </message>
    <message>
        <source>What would change…</source>
        <translation>ما الذي سيتغيّر…</translation>
    </message>
    <message>
        <source>Change the schema</source>
        <translation>تغيير المخطط</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Nothing is marked so yet: there is nothing to split.</source>
        <translation>لم يُوسم شيء هكذا بعد: لا شيء يُقسَّم.</translation>
    </message>
    <message>
        <source>This is the schema of the project.</source>
        <translation>هذا مخطط المشروع.</translation>
    </message>
    <message numerus="yes">
        <source>Mistakes: %n. The first:</source>
        <translation>
            <numerusform>لا أخطاء.</numerusform>
            <numerusform>خطأ واحد:</numerusform>
            <numerusform>خطآن. أولهما:</numerusform>
            <numerusform>%n أخطاء. أولها:</numerusform>
            <numerusform>%n خطأً. أولها:</numerusform>
            <numerusform>%n خطأ. أولها:</numerusform>
        </translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>جارٍ العدّ…</translation>
    </message>
    <message>
        <source>Changing…</source>
        <translation>جارٍ التغيير…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
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
        <translation>أي حالة</translation>
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
    <name>Sizes</name>
    <message>
        <source>%1 KB</source>
        <translation>%1 ك.ب</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 غ.ب</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 م.ب</translation>
    </message>
</context>
<context>
    <name>SplitDialog</name>
    <message>
        <source>Split %1</source>
        <translation>تقسيم %1</translation>
    </message>
    <message>
        <source>an attribute</source>
        <translation>صفة</translation>
    </message>
    <message>
        <source>names</source>
        <translation>أسماء</translation>
    </message>
    <message>
        <source>a pattern</source>
        <translation>نمط</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>الصفة</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>القيمة</translation>
    </message>
    <message>
        <source>What becomes</source>
        <translation>النوع الجديد</translation>
    </message>
    <message>
        <source>By</source>
        <translation>بحسب</translation>
    </message>
    <message>
        <source>Names, one a line, in any spelling</source>
        <translation>أسماء، واحد في كل سطر، بأي رسم</translation>
    </message>
    <message>
        <source>Regular expression in the text</source>
        <translation>تعبير نمطي في النص</translation>
    </message>
    <message>
        <source>All others stay %1 and are to be looked at.</source>
        <translation>يبقى ما سواها %1 ويُنظر فيه.</translation>
    </message>
    <message>
        <source>Add the type first that some of them become.</source>
        <translation>أضف أولًا النوع الجديد الذي يأخذه بعضها.</translation>
    </message>
    <message>
        <source>This is no regular expression: %1</source>
        <translation>ليس هذا تعبيرًا نمطيًّا: %1</translation>
    </message>
    <message>
        <source>Say by what they are told apart.</source>
        <translation>حدّد ما يميّز بينها.</translation>
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
        <translation>إزالة وسوم:</translation>
    </message>
    <message>
        <source>For example: politics, to discuss</source>
        <translation>مثل: سياسة، للنقاش</translation>
    </message>
</context>
<context>
    <name>StatisticsPanel</name>
    <message>
        <source>What is shown</source>
        <translation>ما يُعرض</translation>
    </message>
    <message>
        <source>Count again (R)</source>
        <translation>إعادة الإحصاء (R)</translation>
    </message>
    <message>
        <source>Save… (S)</source>
        <translation>حفظ… (S)</translation>
    </message>
    <message>
        <source>Figures of the plot</source>
        <translation>أرقام الرسم البياني</translation>
    </message>
    <message>
        <source>Plot</source>
        <translation>الرسم البياني</translation>
    </message>
    <message>
        <source>Counting… %1 %</source>
        <translation>جارٍ العدّ… %1 %</translation>
    </message>
    <message>
        <source>Counted %1</source>
        <translation>أُحصي في %1</translation>
    </message>
    <message>
        <source>There is nothing to count yet.</source>
        <translation>لا شيء يُحصى بعد.</translation>
    </message>
    <message>
        <source>changed since; R counts again</source>
        <translation>تغيّر شيء بعدها؛ يعيد R الإحصاء</translation>
    </message>
    <message>
        <source>Figures: %1</source>
        <translation>الأرقام: %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
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
        <translation>مَن</translation>
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
        <translation>تم التراجع عنها</translation>
    </message>
    <message>
        <source>as it is now</source>
        <translation>الحالة الراهنة</translation>
    </message>
</context>
<context>
    <name>Targeting</name>
    <message>
        <source>Choose a span first: click it, or press Tab or &apos;.</source>
        <translation>اختر مقطعًا أولًا: انقره، أو اضغط Tab أو &apos;.</translation>
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
    <name>ValuesTable</name>
    <message>
        <source>Value</source>
        <translation>القيمة</translation>
    </message>
    <message>
        <source>Title, Arabic</source>
        <translation>العنوان بالعربية</translation>
    </message>
    <message>
        <source>Title, English</source>
        <translation>العنوان بالإنجليزية</translation>
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
        <source>&amp;Guided tour, three minutes</source>
        <translation>جولة تعريفية في ثلاث &amp;دقائق</translation>
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
        <source>Done: %1</source>
        <translation>اكتمل: %1</translation>
    </message>
    <message>
        <source>Nothing can be changed: the project is open read-only.</source>
        <translation>لا يمكن تغيير شيء: المشروع مفتوح للقراءة فقط.</translation>
    </message>
    <message>
        <source>This project is open read-only; nothing can be changed.</source>
        <translation>هذا المشروع مفتوح للقراءة فقط، ولا يمكن تغيير شيء فيه.</translation>
    </message>
</context>
<context>
    <name>_Counted</name>
    <message numerus="yes">
        <source>Marked %n × %1</source>
        <translation>
            <numerusform>لم يُوسم شيء بالوسم %1</numerusform>
            <numerusform>وُسم موضع واحد بالوسم %1</numerusform>
            <numerusform>وُسم موضعان بالوسم %1</numerusform>
            <numerusform>وُسمت %n مواضع بالوسم %1</numerusform>
            <numerusform>وُسم %n موضعًا بالوسم %1</numerusform>
            <numerusform>وُسم %n موضع بالوسم %1</numerusform>
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
        <source>Marked as done: %n</source>
        <translation>
            <numerusform>عُلّمت مكتملة: لا مقالات</numerusform>
            <numerusform>عُلّمت مكتملة: مقال واحد</numerusform>
            <numerusform>عُلّمت مكتملة: مقالان</numerusform>
            <numerusform>عُلّمت مكتملة: %n مقالات</numerusform>
            <numerusform>عُلّمت مكتملة: %n مقالًا</numerusform>
            <numerusform>عُلّمت مكتملة: %n مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Marked as to do again: %n</source>
        <translation>
            <numerusform>أُعيدت إلى قائمة العمل: لا مقالات</numerusform>
            <numerusform>أُعيدت إلى قائمة العمل: مقال واحد</numerusform>
            <numerusform>أُعيدت إلى قائمة العمل: مقالان</numerusform>
            <numerusform>أُعيدت إلى قائمة العمل: %n مقالات</numerusform>
            <numerusform>أُعيدت إلى قائمة العمل: %n مقالًا</numerusform>
            <numerusform>أُعيدت إلى قائمة العمل: %n مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Flagged: %n</source>
        <translation>
            <numerusform>وُضعت الراية: لا مقالات</numerusform>
            <numerusform>وُضعت الراية: مقال واحد</numerusform>
            <numerusform>وُضعت الراية: مقالان</numerusform>
            <numerusform>وُضعت الراية: %n مقالات</numerusform>
            <numerusform>وُضعت الراية: %n مقالًا</numerusform>
            <numerusform>وُضعت الراية: %n مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Flag taken off: %n</source>
        <translation>
            <numerusform>أُزيلت الراية: لا مقالات</numerusform>
            <numerusform>أُزيلت الراية: مقال واحد</numerusform>
            <numerusform>أُزيلت الراية: مقالان</numerusform>
            <numerusform>أُزيلت الراية: %n مقالات</numerusform>
            <numerusform>أُزيلت الراية: %n مقالًا</numerusform>
            <numerusform>أُزيلت الراية: %n مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Note on %n</source>
        <translation>
            <numerusform>ملاحظة: لا مقالات</numerusform>
            <numerusform>ملاحظة: مقال واحد</numerusform>
            <numerusform>ملاحظة: مقالان</numerusform>
            <numerusform>ملاحظة: %n مقالات</numerusform>
            <numerusform>ملاحظة: %n مقالًا</numerusform>
            <numerusform>ملاحظة: %n مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Labels of %n</source>
        <translation>
            <numerusform>وسوم المقال: لا مقالات</numerusform>
            <numerusform>وسوم المقال: مقال واحد</numerusform>
            <numerusform>وسوم المقال: مقالان</numerusform>
            <numerusform>وسوم المقال: %n مقالات</numerusform>
            <numerusform>وسوم المقال: %n مقالًا</numerusform>
            <numerusform>وسوم المقال: %n مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Flag, note or labels of %n</source>
        <translation>
            <numerusform>راية أو ملاحظة أو وسوم: لا مقالات</numerusform>
            <numerusform>راية أو ملاحظة أو وسوم: مقال واحد</numerusform>
            <numerusform>راية أو ملاحظة أو وسوم: مقالان</numerusform>
            <numerusform>راية أو ملاحظة أو وسوم: %n مقالات</numerusform>
            <numerusform>راية أو ملاحظة أو وسوم: %n مقالًا</numerusform>
            <numerusform>راية أو ملاحظة أو وسوم: %n مقال</numerusform>
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
        <source>Schema changed to version %1; marks changed: %n</source>
        <translation>
            <numerusform>غُيّر المخطط إلى الإصدار %1؛ الوسوم المتغيّرة: %n</numerusform>
            <numerusform>غُيّر المخطط إلى الإصدار %1؛ الوسوم المتغيّرة: %n</numerusform>
            <numerusform>غُيّر المخطط إلى الإصدار %1؛ الوسوم المتغيّرة: %n</numerusform>
            <numerusform>غُيّر المخطط إلى الإصدار %1؛ الوسوم المتغيّرة: %n</numerusform>
            <numerusform>غُيّر المخطط إلى الإصدار %1؛ الوسوم المتغيّرة: %n</numerusform>
            <numerusform>غُيّر المخطط إلى الإصدار %1؛ الوسوم المتغيّرة: %n</numerusform>
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
    <name>_Figures</name>
    <message>
        <source>Spans by label</source>
        <translation>المقاطع بحسب الوسم</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>الوسم</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>المعنى</translation>
    </message>
    <message>
        <source>Spans</source>
        <translation>المقاطع</translation>
    </message>
    <message>
        <source>Relations by the labels of head (down) and tail (across)</source>
        <translation>العلاقات بحسب وسم المصدر (الصفوف) والهدف (الأعمدة)</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>العلاقة</translation>
    </message>
    <message>
        <source>Tail</source>
        <translation>الهدف</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>العلاقات</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>الصفة</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>القيمة</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>العدد</translation>
    </message>
    <message>
        <source>Attributes by value</source>
        <translation>الصفات بحسب القيمة</translation>
    </message>
    <message>
        <source>Length of spans in words (median %1, longest %2)</source>
        <translation>طول المقاطع بالكلمات (الوسيط %1، والأطول %2)</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>الكلمات</translation>
    </message>
    <message>
        <source>Length of spans in characters (median %1, longest %2)</source>
        <translation>طول المقاطع بالحروف (الوسيط %1، والأطول %2)</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>الحروف</translation>
    </message>
    <message>
        <source>Length of articles in words (median %1, longest %2)</source>
        <translation>طول المقالات بالكلمات (الوسيط %1، والأطول %2)</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>Nesting: by how many others a span is held</source>
        <translation>التداخل: عدد المقاطع التي تضمّ المقطع</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>عدد ما يضمّه</translation>
    </message>
    <message>
        <source>Spans by fragments</source>
        <translation>المقاطع بحسب عدد الأجزاء</translation>
    </message>
    <message>
        <source>Fragments</source>
        <translation>الأجزاء</translation>
    </message>
    <message>
        <source>Clusters by size</source>
        <translation>العناقيد بحسب الحجم</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>العناقيد</translation>
    </message>
    <message>
        <source>Pace: spans by day (in an hour of work: %1)</source>
        <translation>وتيرة الوسم: المقاطع بحسب اليوم (في ساعة العمل: %1)</translation>
    </message>
    <message>
        <source>Pace: spans by day</source>
        <translation>وتيرة الوسم: المقاطع بحسب اليوم</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Minutes of work</source>
        <translation>دقائق العمل</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>الساعة</translation>
    </message>
    <message>
        <source>Pace: spans by hour of the day</source>
        <translation>وتيرة الوسم: المقاطع بحسب ساعة اليوم</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>المكتمل</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>التغيّر</translation>
    </message>
    <message>
        <source>Progress: articles done</source>
        <translation>التقدّم: المقالات المكتملة</translation>
    </message>
    <message>
        <source>done</source>
        <translation>مكتمل</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>لم يبدأ</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>بُدئ فيه</translation>
    </message>
    <message>
        <source>Articles by state</source>
        <translation>المقالات بحسب الحالة</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>الموسِّم</translation>
    </message>
    <message>
        <source>Spans by annotator</source>
        <translation>المقاطع بحسب الموسِّم</translation>
    </message>
    <message>
        <source>Names that are not marked where they stand (marked: %1 of %2 mentions)</source>
        <translation>أسماء لم توسم في بعض مواضعها (الموسوم: %1 من %2)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>المواضع</translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>الموسوم</translation>
    </message>
    <message>
        <source>Names that are marked most often</source>
        <translation>أكثر الأسماء وسمًا</translation>
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
        <source>Please send the log, with a word on what you did. The log is here:</source>
        <translation>نرجو إرسال السجل مع كلمة عمّا كنت تفعل. السجل هنا:</translation>
    </message>
</context>
<context>
    <name>domain</name>
    <message>
        <source>--columns {options}: give it as TEXT, TEXT,TITLE or TEXT,TITLE,ID.</source>
        <translation>--columns {options}: اكتبه على صورة TEXT أو TEXT,TITLE أو TEXT,TITLE,ID.</translation>
    </message>
    <message>
        <source>--known layer: say which, with --layer NAME.</source>
        <translation>--known layer: حدّد الطبقة بالخيار --layer NAME.</translation>
    </message>
    <message>
        <source>--map {pair}: give it as OLD=NEW, or OLD= to leave it out.</source>
        <translation>--map {pair}: اكتبه على صورة OLD=NEW، أو OLD= لاستثنائه.</translation>
    </message>
    <message>
        <source>--undo goes with no other option.</source>
        <translation>لا يجتمع --undo مع خيار آخر.</translation>
    </message>
    <message>
        <source>1 to 64 characters, none of them a space or a control character, such as PER</source>
        <translation>من 1 إلى 64 محرفًا، ليس بينها مسافة ولا محرف تحكم، مثل PER</translation>
    </message>
    <message>
        <source>; it fits if the offsets count UTF-16 units</source>
        <translation>؛ وتصحّ إن عُدّت المواضع بوحدات UTF-16</translation>
    </message>
    <message>
        <source>; it fits if the offsets count UTF-8 bytes</source>
        <translation>؛ وتصحّ إن عُدّت المواضع ببايتات UTF-8</translation>
    </message>
    <message>
        <source>A line is {&quot;id&quot;: &quot;Q85&quot;, &quot;name&quot;: &quot;...&quot;, &quot;aliases&quot;: [&quot;...&quot;]}, or a row of a CSV file.</source>
        <translation>السطر على صورة {&quot;id&quot;: &quot;Q85&quot;, &quot;name&quot;: &quot;...&quot;, &quot;aliases&quot;: [&quot;...&quot;]}، أو صف في ملف CSV.</translation>
    </message>
    <message>
        <source>A mention cannot be linked to itself.</source>
        <translation>لا يُربط الموضع بنفسه.</translation>
    </message>
    <message>
        <source>A table of spans, for spreadsheets (CSV)</source>
        <translation>جدول مقاطع لبرامج الجداول (CSV)</translation>
    </message>
    <message>
        <source>A tokenizer can only be looked at with the package tokenizers.</source>
        <translation>لا يمكن فحص المقطِّع إلا بوجود الحزمة tokenizers.</translation>
    </message>
    <message>
        <source>A value is named with its attribute: ATTRIBUTE:VALUE</source>
        <translation>تُسمّى القيمة مع صفتها: ATTRIBUTE:VALUE</translation>
    </message>
    <message>
        <source>Change these places first.</source>
        <translation>غيّر هذه المواضع أولًا.</translation>
    </message>
    <message>
        <source>Chats for instruction tuning, one a line</source>
        <translation>محادثات لضبط التعليمات، واحدة في كل سطر</translation>
    </message>
    <message>
        <source>Check its permissions, or work on a copy.</source>
        <translation>تحقق من أذوناته، أو اعمل على نسخة.</translation>
    </message>
    <message>
        <source>Check the disk and save a copy elsewhere.</source>
        <translation>افحص القرص واحفظ نسخة في مكان آخر.</translation>
    </message>
    <message>
        <source>Check their permissions.</source>
        <translation>تحقق من أذوناتهما.</translation>
    </message>
    <message>
        <source>Choose another name for the export.</source>
        <translation>اختر اسمًا آخر للتصدير.</translation>
    </message>
    <message>
        <source>Choose another name, or close the program that uses it.</source>
        <translation>اختر اسمًا آخر، أو أغلق البرنامج الذي يستعمله.</translation>
    </message>
    <message>
        <source>Choose another name, or take them out of it.</source>
        <translation>اختر اسمًا آخر، أو أخرجها منه.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>اختر اسمًا آخر.</translation>
    </message>
    <message>
        <source>Choose another name; on the command line, --force replaces it.</source>
        <translation>اختر اسمًا آخر؛ وفي سطر الأوامر يستبدله الخيار --force.</translation>
    </message>
    <message>
        <source>Choose one of the types below it.</source>
        <translation>اختر أحد الأنواع التي تحته.</translation>
    </message>
    <message>
        <source>Choose the file of the knowledge base again.</source>
        <translation>اختر ملف قاعدة المعرفة من جديد.</translation>
    </message>
    <message>
        <source>Choose the knowledge base again.</source>
        <translation>اختر قاعدة المعرفة من جديد.</translation>
    </message>
    <message>
        <source>Close it and open the right file.</source>
        <translation>أغلقه وافتح الملف الصحيح.</translation>
    </message>
    <message>
        <source>Close it there first.</source>
        <translation>أغلقه هناك أولًا.</translation>
    </message>
    <message>
        <source>Close it there first; its backups can be read meanwhile.</source>
        <translation>أغلقه هناك أولًا؛ ويمكنك في هذه الأثناء قراءة نسخه الاحتياطية.</translation>
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
        <source>Copy its text into a file that ends in .txt.</source>
        <translation>انسخ نصه إلى ملف ينتهي بـ‎.txt.</translation>
    </message>
    <message>
        <source>Do not open project files from strangers.</source>
        <translation>لا تفتح ملفات مشاريع من غرباء.</translation>
    </message>
    <message>
        <source>DyGIE and SciERC, one document a line</source>
        <translation>DyGIE وSciERC، مقال في كل سطر</translation>
    </message>
    <message>
        <source>Error: {line}</source>
        <translation>خطأ: {line}</translation>
    </message>
    <message>
        <source>Fewer than {most} spans have the label: {names}.</source>
        <translation>وسوم مقاطعها أقل من {most}: {names}.</translation>
    </message>
    <message>
        <source>GLiNER, tokenised texts as a JSON array</source>
        <translation>GLiNER، نصوص مقطّعة إلى كلمات في مصفوفة JSON</translation>
    </message>
    <message>
        <source>Give each column a name of its own.</source>
        <translation>أعطِ كل عمود اسمًا خاصًّا به.</translation>
    </message>
    <message>
        <source>Give it a higher one.</source>
        <translation>أعطه إصدارًا أعلى.</translation>
    </message>
    <message>
        <source>Give percents of train, dev and test that sum to 100: 80/10/10 or 90/10</source>
        <translation>اكتب نسب التدريب والتطوير والاختبار بحيث يكون مجموعها 100، مثل 80/10/10 أو 90/10</translation>
    </message>
    <message>
        <source>Hashiya did not make it; move it away.</source>
        <translation>لم تُنشئه حاشية؛ انقله من هنا.</translation>
    </message>
    <message>
        <source>Import some first.</source>
        <translation>استورد بعضها أولًا.</translation>
    </message>
    <message>
        <source>It has: {names}</source>
        <translation>فيه: {names}</translation>
    </message>
    <message>
        <source>It is like that already.</source>
        <translation>هو كذلك أصلًا.</translation>
    </message>
    <message>
        <source>It is {label} already.</source>
        <translation>وسمه {label} أصلًا.</translation>
    </message>
    <message>
        <source>It may come from a newer Hashiya.</source>
        <translation>لعله من إصدار أحدث من حاشية.</translation>
    </message>
    <message>
        <source>It shows others who has the project open.</source>
        <translation>هو الذي يُظهر للآخرين من يفتح المشروع.</translation>
    </message>
    <message>
        <source>It was changed meanwhile; open the article again.</source>
        <translation>تغيّر في هذه الأثناء؛ افتح المقال من جديد.</translation>
    </message>
    <message>
        <source>It was cut inside a character; save it again as UTF-8.</source>
        <translation>قُطع في وسط حرف؛ احفظه من جديد بترميز UTF-8.</translation>
    </message>
    <message>
        <source>Keep both files; open a backup, or move {name} away to open the project without it.</source>
        <translation>احتفظ بالملفين؛ افتح نسخة احتياطية، أو انقل {name} لفتح المشروع من دونه.</translation>
    </message>
    <message>
        <source>Known: {names}</source>
        <translation>المعروف: {names}</translation>
    </message>
    <message>
        <source>Label Studio, tasks as a JSON array</source>
        <translation>Label Studio، مهام في مصفوفة JSON</translation>
    </message>
    <message>
        <source>Left out: {count:,} of {total:,} {which}, {reason}.</source>
        <translation>لم يدخل: {count:,} من {total:,} ({which} {reason}).</translation>
    </message>
    <message>
        <source>Left out: {count:,} {which}, {reason}.</source>
        <translation>لم يدخل: {count:,} ({which} {reason}).</translation>
    </message>
    <message>
        <source>Look again at what would change.</source>
        <translation>انظر من جديد في ما سيتغيّر.</translation>
    </message>
    <message>
        <source>Look at a backup instead.</source>
        <translation>اعرض نسخة احتياطية بدلًا منه.</translation>
    </message>
    <message>
        <source>Make it first, or choose another place.</source>
        <translation>أنشئه أولًا، أو اختر مكانًا آخر.</translation>
    </message>
    <message>
        <source>Make one: hashiya new {path} --schema news-ar</source>
        <translation>أنشئ مشروعًا: hashiya new {path} --schema news-ar</translation>
    </message>
    <message>
        <source>Make room and try again; nothing half-done was written.</source>
        <translation>أفسح مكانًا وأعد المحاولة؛ لم يُكتب شيء ناقص.</translation>
    </message>
    <message>
        <source>Make room for it, or choose another file.</source>
        <translation>أفسح له مكانًا، أو اختر ملفًا آخر.</translation>
    </message>
    <message>
        <source>Make room for temporary files and try again.</source>
        <translation>أفسح مكانًا للملفات المؤقتة ثم حاول من جديد.</translation>
    </message>
    <message>
        <source>Mark articles as done, or look at all: --status all</source>
        <translation>علّم مقالات بأنها مكتملة، أو افحص الكل: --status all</translation>
    </message>
    <message>
        <source>Mend it, or take the rest with --skip-bad.</source>
        <translation>أصلحه، أو خذ البقية بالخيار --skip-bad.</translation>
    </message>
    <message>
        <source>Move it away, or give it another name.</source>
        <translation>انقله من هنا، أو أعطه اسمًا آخر.</translation>
    </message>
    <message>
        <source>Name a folder, or a file ending in .zip.</source>
        <translation>اكتب اسم مجلد، أو ملف ينتهي بـ‎.zip.</translation>
    </message>
    <message>
        <source>Name one: a file.</source>
        <translation>حدّد واحدة: ملفًا.</translation>
    </message>
    <message>
        <source>Name the folder of a model.</source>
        <translation>حدّد مجلد نموذج.</translation>
    </message>
    <message>
        <source>Native JSONL, one document a line</source>
        <translation>صيغة حاشية JSONL، مقال في كل سطر</translation>
    </message>
    <message>
        <source>No backup can be made in {folder}: {reason}.</source>
        <translation>لا يمكن إنشاء نسخة احتياطية في {folder}: {reason}.</translation>
    </message>
    <message>
        <source>No backup can be made in {parent}: {reason}.</source>
        <translation>لا يمكن إنشاء نسخة احتياطية في {parent}: {reason}.</translation>
    </message>
    <message>
        <source>No file can have that name.</source>
        <translation>لا يصلح هذا الاسم لأي ملف.</translation>
    </message>
    <message>
        <source>No span has the label: {names}.</source>
        <translation>وسوم بلا مقاطع: {names}.</translation>
    </message>
    <message>
        <source>Not valid UTF-8: byte 0x{data:02X} at byte {start} (line {line}).</source>
        <translation>ليس UTF-8 سليمًا: البايت 0x{data:02X} في الموضع {start} (السطر {line}).</translation>
    </message>
    <message>
        <source>Note: {line}</source>
        <translation>ملاحظة: {line}</translation>
    </message>
    <message>
        <source>Nothing is done yet, so nothing was exported ({not_done} to do).</source>
        <translation>لم يكتمل شيء بعد، فلم يُصدَّر شيء (المتبقي: {not_done}).</translation>
    </message>
    <message>
        <source>Nothing of {path} was taken.</source>
        <translation>لم يُؤخذ شيء من {path}.</translation>
    </message>
    <message>
        <source>Nothing was changed: say what becomes of {names}.</source>
        <translation>لم يتغيّر شيء: حدّد مصير {names}.</translation>
    </message>
    <message>
        <source>Nothing was exported.</source>
        <translation>لم يُصدَّر شيء.</translation>
    </message>
    <message>
        <source>Nothing was imported: {bad} cannot be taken, {good} could.</source>
        <translation>لم يُستورد شيء: ما لا يمكن أخذه {bad}، وما يمكن {good}.</translation>
    </message>
    <message>
        <source>One name a line.</source>
        <translation>اسم في كل سطر.</translation>
    </message>
    <message>
        <source>Only desktops of Linux are known here.</source>
        <translation>لا تُعرف هنا إلا أسطح مكتب لينكس.</translation>
    </message>
    <message>
        <source>Open it once where it may be written to.</source>
        <translation>افتحه مرة في مكان تجوز الكتابة فيه.</translation>
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
        <source>Remove it and try again.</source>
        <translation>احذفه ثم حاول من جديد.</translation>
    </message>
    <message>
        <source>Remove or change that relation first.</source>
        <translation>احذف تلك العلاقة أو غيّرها أولًا.</translation>
    </message>
    <message>
        <source>Rename it, merge it into another type, split it, or let it go.</source>
        <translation>أعد تسميته أو ادمجه في نوع آخر أو قسّمه أو احذفه.</translation>
    </message>
    <message>
        <source>Replace it with --force.</source>
        <translation>استبدله بالخيار --force.</translation>
    </message>
    <message>
        <source>Restore it from a backup.</source>
        <translation>استرجعه من نسخة احتياطية.</translation>
    </message>
    <message>
        <source>Restore the project from a backup.</source>
        <translation>استرجع المشروع من نسخة احتياطية.</translation>
    </message>
    <message>
        <source>Rows of more than {most} pieces: {too_long:,}. Export sentences instead.</source>
        <translation>صفوف فيها أكثر من {most} قطعة: {too_long:,}. صدّر الجمل بدلًا منها.</translation>
    </message>
    <message>
        <source>Rows: {rows:,}, spans: {spans:,}</source>
        <translation>الأسطر: {rows:,}، المقاطع: {spans:,}</translation>
    </message>
    <message>
        <source>Run: python3 dev.py test</source>
        <translation>شغّل: python3 dev.py test</translation>
    </message>
    <message>
        <source>Save it as .docx, unlocked.</source>
        <translation>احفظه بصيغة ‎.docx غير مقفل.</translation>
    </message>
    <message>
        <source>Save the file as UTF-8 and try again.</source>
        <translation>احفظ الملف بترميز UTF-8 ثم حاول من جديد.</translation>
    </message>
    <message>
        <source>Save the page as UTF-8.</source>
        <translation>احفظ الصفحة بترميز UTF-8.</translation>
    </message>
    <message>
        <source>Say either --schema NAME or --sample.</source>
        <translation>اكتب إما --schema NAME وإما --sample.</translation>
    </message>
    <message>
        <source>Say it so: OLD=NEW@CONDITION</source>
        <translation>اكتبه هكذا: OLD=NEW@CONDITION</translation>
    </message>
    <message>
        <source>Say it so: {form}</source>
        <translation>اكتبه هكذا: {form}</translation>
    </message>
    <message>
        <source>Say what to find: TEXT, --label, --attribute, --relation or --status.</source>
        <translation>حدّد ما تبحث عنه: نصًّا أو --label أو --attribute أو --relation أو --status.</translation>
    </message>
    <message>
        <source>See: hashiya backups {project}</source>
        <translation>انظر: hashiya backups {project}</translation>
    </message>
    <message>
        <source>Several files cannot go to standard output.</source>
        <translation>لا تُكتب عدة ملفات إلى الخرج القياسي.</translation>
    </message>
    <message>
        <source>Spans of several fragments: {count:,}.</source>
        <translation>مقاطع من عدة أجزاء: {count:,}.</translation>
    </message>
    <message>
        <source>Spans that are made of no whole tokens: {off_tokens:,}.</source>
        <translation>مقاطع ليست من كلمات كاملة: {off_tokens:,}.</translation>
    </message>
    <message>
        <source>Spans that overlap another one without lying in it: {count:,}.</source>
        <translation>مقاطع تتقاطع مع غيرها ولا تقع داخله: {count:,}.</translation>
    </message>
    <message>
        <source>Spans with an end inside a piece of the tokenizer: {count:,}.</source>
        <translation>مقاطع يقع أحد حدّيها داخل قطعة من قطع المقطِّع: {count:,}.</translation>
    </message>
    <message>
        <source>Split it into articles.</source>
        <translation>قسّمه إلى مقالات.</translation>
    </message>
    <message>
        <source>Tables (CSV, TSV, JSONL) with a column of texts</source>
        <translation>جداول (CSV أو TSV أو JSONL) فيها عمود نصوص</translation>
    </message>
    <message>
        <source>Take back the change of the schema first; the history lists it.</source>
        <translation>تراجع أولًا عن تغيير المخطط؛ تجده في السجل.</translation>
    </message>
    <message>
        <source>Take back the later changes first.</source>
        <translation>تراجع عن التغييرات الأحدث أولًا.</translation>
    </message>
    <message>
        <source>Take back what was done at these places since, then try again.</source>
        <translation>تراجع عما جرى بعدها في هذه المواضع ثم حاول من جديد.</translation>
    </message>
    <message>
        <source>Take the id of one away first.</source>
        <translation>أزل معرّف أحدهما أولًا.</translation>
    </message>
    <message>
        <source>Texts and spans for datasets, one row a line</source>
        <translation>نصوص ومقاطع لمكتبة datasets، صف في كل سطر</translation>
    </message>
    <message>
        <source>Texts of {second} that say nearly the same as one of {first}: {count:,}.</source>
        <translation>نصوص في {second} تكاد تقول ما يقوله نص في {first}: {count:,}.</translation>
    </message>
    <message>
        <source>That would swallow a fragment of the span.</source>
        <translation>بهذا يبتلع المقطع أحد أجزائه.</translation>
    </message>
    <message>
        <source>The article is {status} already.</source>
        <translation>المقال على هذه الحالة أصلًا ({status}).</translation>
    </message>
    <message>
        <source>The article was changed in another way since.</source>
        <translation>تغيّر المقال بعدها على نحو آخر.</translation>
    </message>
    <message>
        <source>The format {name} needs a package that is not installed: {partition}.</source>
        <translation>تحتاج الصيغة {name} إلى حزمة غير مثبتة: {partition}.</translation>
    </message>
    <message>
        <source>The index of the knowledge base cannot be read: {reason}.</source>
        <translation>تتعذّر قراءة فهرس قاعدة المعرفة: {reason}.</translation>
    </message>
    <message>
        <source>The pattern {pattern!r} takes too long on {text!r}.</source>
        <translation>النمط {pattern!r} يستغرق وقتًا طويلًا على {text!r}.</translation>
    </message>
    <message>
        <source>The schema cannot take this: {error}</source>
        <translation>لا يقبل المخطط هذا: {error}</translation>
    </message>
    <message>
        <source>The schema has no version {version}.</source>
        <translation>ليس للمخطط إصدار {version}.</translation>
    </message>
    <message>
        <source>The schema has no {labels} any more.</source>
        <translation>لم يعد في المخطط {labels}.</translation>
    </message>
    <message>
        <source>The schema of the project has version {version} already.</source>
        <translation>مخطط المشروع في الإصدار {version} أصلًا.</translation>
    </message>
    <message>
        <source>The schema of the project is version {version} by now, not {before_version}.</source>
        <translation>مخطط المشروع الآن في الإصدار {version} وليس {before_version}.</translation>
    </message>
    <message>
        <source>The schema {name} has no entity type {label}.</source>
        <translation>ليس في المخطط {name} نوع كيان {label}.</translation>
    </message>
    <message>
        <source>The span holds that already.</source>
        <translation>المقطع يضمّ ذلك أصلًا.</translation>
    </message>
    <message>
        <source>The span reaches there already.</source>
        <translation>المقطع يبلغ هذا الحد أصلًا.</translation>
    </message>
    <message>
        <source>The text has {count:,} characters; the limit is {most:,}.</source>
        <translation>في النص {count:,} حرف، والحد الأقصى {most:,}.</translation>
    </message>
    <message>
        <source>The text holds a NUL character at {place}.</source>
        <translation>في النص حرف NUL عند {place}.</translation>
    </message>
    <message>
        <source>The text holds half of a surrogate pair (U+{code:04X}) at {place}.</source>
        <translation>في النص نصف زوج بديل (U+{code:04X}) عند {place}.</translation>
    </message>
    <message>
        <source>The text is empty.</source>
        <translation>النص فارغ.</translation>
    </message>
    <message>
        <source>The tour could not export its article.</source>
        <translation>لم تستطع الجولة تصدير مقالها.</translation>
    </message>
    <message>
        <source>There are no documents in the layer {layer}, so nothing was exported.</source>
        <translation>لا مقالات في الطبقة {layer}، فلم يُصدَّر شيء.</translation>
    </message>
    <message>
        <source>There are no documents yet, so nothing was exported.</source>
        <translation>لا مقالات بعد، فلم يُصدَّر شيء.</translation>
    </message>
    <message>
        <source>There are: {there}</source>
        <translation>الموجود: {there}</translation>
    </message>
    <message>
        <source>There is no backup {wanted!r}; the project has {counted}.</source>
        <translation>لا توجد نسخة احتياطية {wanted!r}؛ في المشروع {counted}.</translation>
    </message>
    <message>
        <source>There is no display to open a window on.</source>
        <translation>لا شاشة تُفتح عليها نافذة.</translation>
    </message>
    <message>
        <source>There is no document {wanted!r}; the project has {counted}.</source>
        <translation>لا يوجد مقال {wanted!r}؛ في المشروع {counted}.</translation>
    </message>
    <message>
        <source>There is no folder {parent}.</source>
        <translation>لا يوجد مجلد {parent}.</translation>
    </message>
    <message>
        <source>There is no layer {layer!r} any more.</source>
        <translation>لم تعد الطبقة {layer!r} موجودة.</translation>
    </message>
    <message>
        <source>There is no project file {path}.</source>
        <translation>لا يوجد ملف مشروع {path}.</translation>
    </message>
    <message>
        <source>There is no project file {project}, nor a command of that name.</source>
        <translation>لا يوجد ملف مشروع {project} ولا أمر بهذا الاسم.</translation>
    </message>
    <message>
        <source>There is no sound backup in {folder_of}.</source>
        <translation>لا توجد نسخة احتياطية سليمة في {folder_of}.</translation>
    </message>
    <message>
        <source>There is no tokenizer.json in {folder}.</source>
        <translation>لا يوجد tokenizer.json في {folder}.</translation>
    </message>
    <message>
        <source>There is no {what} format {name!r}.</source>
        <translation>لا توجد صيغة {what} باسم {name!r}.</translation>
    </message>
    <message>
        <source>There is nothing to mark here.</source>
        <translation>لا شيء هنا يُوسم.</translation>
    </message>
    <message>
        <source>There is nothing to train on.</source>
        <translation>لا شيء يُدرَّب عليه.</translation>
    </message>
    <message>
        <source>These are two things: {first} and {second}.</source>
        <translation>هذان شيئان: {first} و{second}.</translation>
    </message>
    <message>
        <source>These two are linked already.</source>
        <translation>هذان مربوطان أصلًا.</translation>
    </message>
    <message>
        <source>This cannot be done again</source>
        <translation>لا يمكن إعادة هذه الخطوة</translation>
    </message>
    <message>
        <source>This cannot be done again any more: {error}.</source>
        <translation>لم تعد إعادة هذا ممكنة: {error}.</translation>
    </message>
    <message>
        <source>This cannot be taken back</source>
        <translation>لا يمكن التراجع عن هذه الخطوة</translation>
    </message>
    <message>
        <source>This does not fit: {error}.</source>
        <translation>هذا لا يوافق: {error}.</translation>
    </message>
    <message>
        <source>This is marked as {label} already.</source>
        <translation>هذا يحمل الوسم {label} أصلًا.</translation>
    </message>
    <message>
        <source>This is no id of a knowledge base.</source>
        <translation>ليس هذا معرّفًا في قاعدة معرفة.</translation>
    </message>
    <message>
        <source>This mention is not linked to any other.</source>
        <translation>هذا الموضع غير مربوط بغيره.</translation>
    </message>
    <message>
        <source>This project lies in a folder of {cloud}, which may replace the file while it is open. Work on a copy on this computer, and put finished copies there: hashiya backup.</source>
        <translation>هذا المشروع في مجلد {cloud} وقد يستبدل الملف وهو مفتوح. اعمل على نسخة في هذا الحاسوب، وضع النسخ المكتملة هناك: hashiya backup.</translation>
    </message>
    <message>
        <source>This project lies on a network file system ({kind}), where saved work may not survive a fault. Work on a copy on this computer, and put finished copies there: hashiya backup.</source>
        <translation>هذا المشروع على نظام ملفات شبكي ({kind}) وقد لا ينجو فيه العمل المحفوظ من الأعطال. اعمل على نسخة في هذا الحاسوب، وضع النسخ المكتملة هناك: hashiya backup.</translation>
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
        <source>Update Hashiya to open it.</source>
        <translation>حدّث حاشية لفتحه.</translation>
    </message>
    <message>
        <source>Web pages, one article a page</source>
        <translation>صفحات ويب، مقال في كل صفحة</translation>
    </message>
    <message>
        <source>What was done before cannot be shown: the journal does not fit the article.</source>
        <translation>لا يمكن عرض ما جرى من قبل: السجل لا يوافق المقال.</translation>
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
        <source>Words that are cut where a span begins or ends inside them: {cut_words:,}.</source>
        <translation>كلمات تُقطع لأن مقطعًا يبدأ أو ينتهي داخلها: {cut_words:,}.</translation>
    </message>
    <message>
        <source>Work on a copy, or change its permissions.</source>
        <translation>اعمل على نسخة، أو غيّر أذوناته.</translation>
    </message>
    <message>
        <source>Write it without repetitions inside repetitions.</source>
        <translation>اكتبه بلا تكرار داخل تكرار.</translation>
    </message>
    <message>
        <source>[[{key}]] for each, with two brackets</source>
        <translation>[[{key}]] لكل واحد، بقوسين</translation>
    </message>
    <message>
        <source>a PDF cannot be imported.</source>
        <translation>لا يمكن استيراد PDF.</translation>
    </message>
    <message>
        <source>a line is longer than {most:,} characters.</source>
        <translation>سطر أطول من {most:,} حرف.</translation>
    </message>
    <message>
        <source>a number has too many digits</source>
        <translation>عدد كثير الأرقام</translation>
    </message>
    <message>
        <source>a region is of the type {kind!r}; only those of the type &apos;labels&apos; are read.</source>
        <translation>منطقة من النوع {kind!r}؛ لا يُقرأ إلا النوع &apos;labels&apos;.</translation>
    </message>
    <message>
        <source>a relation is not two spans of a first and last token each, and a label.</source>
        <translation>العلاقة ليست مقطعين لكل منهما أول كلمة وآخرها مع وسم.</translation>
    </message>
    <message>
        <source>a relation leads to a span that is not there.</source>
        <translation>علاقة تقود إلى مقطع غير موجود.</translation>
    </message>
    <message>
        <source>a relation leads to entity {missing!r}, which is not there.</source>
        <translation>علاقة تقود إلى الكيان {missing!r} وهو غير موجود.</translation>
    </message>
    <message>
        <source>a relation leads to entity {tail}, which is not there.</source>
        <translation>علاقة تقود إلى الكيان {tail} وهو غير موجود.</translation>
    </message>
    <message>
        <source>a relation leads to the region {missing!r}, which is not there.</source>
        <translation>علاقة تقود إلى المنطقة {missing!r} وهي غير موجودة.</translation>
    </message>
    <message>
        <source>a relation leads to token {last}, on which {many}</source>
        <translation>علاقة تقود إلى الكلمة {last}، وعندها {many}</translation>
    </message>
    <message>
        <source>a relation leads to tokens {place} to {place2}, which {why}.</source>
        <translation>علاقة تقود إلى الكلمات من {place} إلى {place2}، وهي {why}.</translation>
    </message>
    <message>
        <source>a relation leads to {thing}, which is not there.</source>
        <translation>علاقة تقود إلى {thing} وهو غير موجود.</translation>
    </message>
    <message>
        <source>a relation {label} leads to what is no span.</source>
        <translation>العلاقة {label} تقود إلى ما ليس مقطعًا.</translation>
    </message>
    <message>
        <source>a row of {name} refers to a row of {parent} that is not there</source>
        <translation>صف في {name} يشير إلى صف غير موجود في {parent}</translation>
    </message>
    <message>
        <source>a row of {table} holds what may not stand there</source>
        <translation>في صف من {table} ما لا يجوز أن يكون فيه</translation>
    </message>
    <message>
        <source>a span has no first and last token.</source>
        <translation>مقطع بلا كلمة أولى وأخيرة.</translation>
    </message>
    <message>
        <source>a span of a group is cut.</source>
        <translation>مقطع من مجموعة مبتور.</translation>
    </message>
    <message>
        <source>a symmetric relation is its own inverse</source>
        <translation>العلاقة المتناظرة عكس نفسها</translation>
    </message>
    <message>
        <source>a token is empty.</source>
        <translation>كلمة فارغة.</translation>
    </message>
    <message>
        <source>a type is its own ancestor: {names}</source>
        <translation>نوع هو أصل نفسه: {names}</translation>
    </message>
    <message>
        <source>already set on line {first}</source>
        <translation>سبق تعيينه في السطر {first}</translation>
    </message>
    <message>
        <source>an annotation of which was cancelled</source>
        <translation>بعملية وسم أُلغيت</translation>
    </message>
    <message>
        <source>an end of which is left out</source>
        <translation>أحد طرفيها مستثنى</translation>
    </message>
    <message>
        <source>an id: &quot;…&quot;</source>
        <translation>معرّف: &quot;…&quot;</translation>
    </message>
    <message>
        <source>an identifier with white space in it</source>
        <translation>بمعرّف فيه مسافات</translation>
    </message>
    <message>
        <source>and {more:,} more that cannot be taken</source>
        <translation>و{more:,} غيرها لا يمكن أخذها</translation>
    </message>
    <message>
        <source>another one is needed</source>
        <translation>يلزم غيره</translation>
    </message>
    <message>
        <source>another program uses the file</source>
        <translation>برنامج آخر يستعمل الملف</translation>
    </message>
    <message>
        <source>are no entity</source>
        <translation>ليست كيانًا</translation>
    </message>
    <message>
        <source>are several entities; nothing tells which is meant</source>
        <translation>عدة كيانات، ولا شيء يبيّن المقصود منها</translation>
    </message>
    <message>
        <source>at least one [[entity]] that is not abstract</source>
        <translation>نوع كيان واحد على الأقل ([[entity]]) ليس مجردًا</translation>
    </message>
    <message>
        <source>at most {most:,} bytes</source>
        <translation>{most:,} بايت على الأكثر</translation>
    </message>
    <message>
        <source>at most {most}</source>
        <translation>{most} على الأكثر</translation>
    </message>
    <message>
        <source>attribute</source>
        <translation>صفة</translation>
    </message>
    <message>
        <source>attributes</source>
        <translation>صفات</translation>
    </message>
    <message>
        <source>attributes that are false not written, which says so in brat</source>
        <translation>صفات قيمتها false لم تُكتب، وترك كتابتها هو معناها في brat</translation>
    </message>
    <message>
        <source>attributes {old} are removed</source>
        <translation>تُحذف صفات {old}</translation>
    </message>
    <message>
        <source>between proposals</source>
        <translation>بين اقتراحات</translation>
    </message>
    <message>
        <source>between the same spans as another one</source>
        <translation>بين مقطعين بينهما علاقة أخرى</translation>
    </message>
    <message>
        <source>between two sentences</source>
        <translation>بين جملتين</translation>
    </message>
    <message>
        <source>brat, a folder of texts with their annotations</source>
        <translation>brat، مجلد نصوص مع وسومها</translation>
    </message>
    <message>
        <source>cannot be read: {reason}.</source>
        <translation>لا يمكن قراءته: {reason}.</translation>
    </message>
    <message>
        <source>characters that XML cannot hold, written as U+FFFD</source>
        <translation>رموز لا يقبلها XML كُتبت U+FFFD</translation>
    </message>
    <message>
        <source>cluster</source>
        <translation>عنقود</translation>
    </message>
    <message>
        <source>cluster {id!r} holds a span twice.</source>
        <translation>العنقود {id!r} يضمّ مقطعًا مرتين.</translation>
    </message>
    <message>
        <source>cluster {id!r}: there is no span {missing!r}.</source>
        <translation>العنقود {id!r}: لا يوجد مقطع {missing!r}.</translation>
    </message>
    <message>
        <source>clusters</source>
        <translation>عناقيد</translation>
    </message>
    <message>
        <source>damaged in the archive: {error}.</source>
        <translation>تالف في الأرشيف: {error}.</translation>
    </message>
    <message>
        <source>did you mean {quoted}?</source>
        <translation>هل تقصد {quoted}؟</translation>
    </message>
    <message>
        <source>digits, such as &quot;3&quot;, &quot;-1&quot; or &quot;12.5&quot;</source>
        <translation>أرقام، مثل &quot;3&quot; أو &quot;-1&quot; أو &quot;12.5&quot;</translation>
    </message>
    <message>
        <source>direction is {direction!r}, neither &apos;rtl&apos; nor &apos;ltr&apos;.</source>
        <translation>الاتجاه {direction!r} وليس &apos;rtl&apos; ولا &apos;ltr&apos;.</translation>
    </message>
    <message>
        <source>doccano, one document a line</source>
        <translation>doccano، مقال في كل سطر</translation>
    </message>
    <message>
        <source>document</source>
        <translation>مقال</translation>
    </message>
    <message>
        <source>document {here} comes twice in the layer {layer!r}</source>
        <translation>المقال {here} مكرر في الطبقة {layer!r}</translation>
    </message>
    <message>
        <source>document {here} is {there}, in the layer {layer!r}</source>
        <translation>المقال {here} {there}، في الطبقة {layer!r}</translation>
    </message>
    <message>
        <source>document {id} comes twice in the layer {layer!r}</source>
        <translation>المقال {id} مكرر في الطبقة {layer!r}</translation>
    </message>
    <message>
        <source>document {id} comes twice, with different texts</source>
        <translation>المقال {id} مكرر بنصين مختلفين</translation>
    </message>
    <message>
        <source>document {id} is {there}</source>
        <translation>الوثيقة {id} {there}</translation>
    </message>
    <message>
        <source>document {id} is {there}, with another text</source>
        <translation>المقال {id} {there}، بنص آخر</translation>
    </message>
    <message>
        <source>document {number}: {error}</source>
        <translation>المقال {number}: {error}</translation>
    </message>
    <message>
        <source>documents</source>
        <translation>مقالات</translation>
    </message>
    <message>
        <source>entity or relation type</source>
        <translation>نوع كيان أو علاقة</translation>
    </message>
    <message>
        <source>entity type</source>
        <translation>نوع كيان</translation>
    </message>
    <message>
        <source>flag</source>
        <translation>راية</translation>
    </message>
    <message>
        <source>flags</source>
        <translation>رايات</translation>
    </message>
    <message>
        <source>format is {format!r}, not {most!r}.</source>
        <translation>الصيغة {format!r} وليست {most!r}.</translation>
    </message>
    <message>
        <source>fragment</source>
        <translation>جزء</translation>
    </message>
    <message>
        <source>fragments</source>
        <translation>أجزاء</translation>
    </message>
    <message>
        <source>from 0 to {most}</source>
        <translation>من 0 إلى {most}</translation>
    </message>
    <message>
        <source>from 1 to {most}</source>
        <translation>من 1 إلى {most}</translation>
    </message>
    <message>
        <source>head and tail of {quoted} are not the tail and head of this relation</source>
        <translation>مصدر {quoted} وهدفها ليسا هدف هذه العلاقة ومصدرها</translation>
    </message>
    <message>
        <source>id or name is empty</source>
        <translation>المعرّف أو الاسم فارغ</translation>
    </message>
    <message>
        <source>in another layer than {layer}</source>
        <translation>في طبقة غير {layer}</translation>
    </message>
    <message>
        <source>in quotes, such as &quot;true&quot;, &quot;12.5&quot; or the id of a value</source>
        <translation>بين علامتي اقتباس، مثل &quot;true&quot; أو &quot;12.5&quot; أو معرّف قيمة</translation>
    </message>
    <message>
        <source>in the project already</source>
        <translation>في المشروع من قبل</translation>
    </message>
    <message>
        <source>in the project already, of which the file says nothing that could take the place of what is marked</source>
        <translation>في المشروع من قبل، وليس في الملف ما يحل محل ما وُسم فيه</translation>
    </message>
    <message>
        <source>in the project already, under the same id but with another text</source>
        <translation>في المشروع من قبل، بالمعرّف نفسه لكن بنص آخر</translation>
    </message>
    <message>
        <source>in the sentence at line {sentence}: {error}</source>
        <translation>في الجملة عند السطر {sentence}: {error}</translation>
    </message>
    <message>
        <source>inverse = &quot;…&quot;, or no both_ways</source>
        <translation>inverse = &quot;…&quot;، أو بلا both_ways</translation>
    </message>
    <message>
        <source>inverse = {quoted} there, or no inverse here</source>
        <translation>inverse = {quoted} هناك، أو لا عكس هنا</translation>
    </message>
    <message>
        <source>it breaks off in the middle.</source>
        <translation>ينقطع في وسطه.</translation>
    </message>
    <message>
        <source>it does not hold what was done last</source>
        <translation>لا يضمّ آخر ما جرى</translation>
    </message>
    <message>
        <source>it does not look like anything that can be imported ({names}).</source>
        <translation>لا يشبه شيئًا يمكن استيراده ({names}).</translation>
    </message>
    <message>
        <source>it does not say what string {number} is.</source>
        <translation>لا يذكر ما السلسلة {number}.</translation>
    </message>
    <message>
        <source>it holds a NUL character at {where}.</source>
        <translation>فيه حرف NUL عند {where}.</translation>
    </message>
    <message>
        <source>it holds more than {most:,} documents.</source>
        <translation>فيه أكثر من {most:,} مقال.</translation>
    </message>
    <message>
        <source>it is an adjective, and «{text}» is left outside</source>
        <translation>هو صفة، و«{text}» خارج المقطع</translation>
    </message>
    <message>
        <source>it is not UTF-8</source>
        <translation>ليس بترميز UTF-8</translation>
    </message>
    <message>
        <source>it unpacks to more than {megabytes} MB, or {most:,} parts.</source>
        <translation>يُفكّ إلى أكثر من {megabytes} م.ب أو {most:,} جزء.</translation>
    </message>
    <message>
        <source>it unpacks to more than {most:,} bytes.</source>
        <translation>يُفكّ إلى أكثر من {most:,} بايت.</translation>
    </message>
    <message>
        <source>its adjective «{text}» is left outside</source>
        <translation>صفته «{text}» خارج المقطع</translation>
    </message>
    <message>
        <source>its encoding {name!r} is not known.</source>
        <translation>ترميزه {name!r} غير معروف.</translation>
    </message>
    <message>
        <source>its indexes do not fit its tables</source>
        <translation>فهارسه لا توافق جداوله</translation>
    </message>
    <message>
        <source>its user data: {error}.</source>
        <translation>بيانات المستخدم فيه: {error}.</translation>
    </message>
    <message>
        <source>known here: {names}</source>
        <translation>المعروف هنا: {names}</translation>
    </message>
    <message>
        <source>label</source>
        <translation>وسم</translation>
    </message>
    <message>
        <source>labels</source>
        <translation>وسوم</translation>
    </message>
    <message>
        <source>larger than {megabytes} MB, which no article is.</source>
        <translation>أكبر من {megabytes} م.ب، ولا يبلغ ذلك مقال.</translation>
    </message>
    <message>
        <source>larger than {megabytes} MB.</source>
        <translation>أكبر من {megabytes} م.ب.</translation>
    </message>
    <message>
        <source>larger than {megabytes} MB; cut it into several.</source>
        <translation>أكبر من {megabytes} م.ب؛ اقسمه إلى عدة ملفات.</translation>
    </message>
    <message>
        <source>larger than {megabytes} MB; split it into articles</source>
        <translation>أكبر من {megabytes} م.ب؛ قسّمه إلى مقالات</translation>
    </message>
    <message>
        <source>larger than {most:,} bytes.</source>
        <translation>أكبر من {most:,} بايت.</translation>
    </message>
    <message>
        <source>leave it out</source>
        <translation>احذفه</translation>
    </message>
    <message>
        <source>leave out inverse</source>
        <translation>احذف inverse</translation>
    </message>
    <message>
        <source>leave out one of them</source>
        <translation>احذف أحدهما</translation>
    </message>
    <message>
        <source>leave out one parent</source>
        <translation>احذف أحد الآباء (parent)</translation>
    </message>
    <message>
        <source>leave out values, or kind = &quot;choice&quot; or &quot;multi&quot;</source>
        <translation>احذف values، أو اجعل kind = &quot;choice&quot; أو &quot;multi&quot;</translation>
    </message>
    <message>
        <source>line {line}, column {column} (character {offset})</source>
        <translation>السطر {line}، العمود {column} (المحرف {offset})</translation>
    </message>
    <message>
        <source>line {line}: a relation leads to {said}, which is not there.</source>
        <translation>السطر {line}: علاقة تقود إلى {said} وهو غير موجود.</translation>
    </message>
    <message>
        <source>line {line}: an annotation has no {which}.</source>
        <translation>السطر {line}: وسم بلا {which}.</translation>
    </message>
    <message>
        <source>line {line}: {offset} is {said!r}, no whole number.</source>
        <translation>السطر {line}: {offset} هو {said!r} وليس عددًا صحيحًا.</translation>
    </message>
    <message>
        <source>line {line}: {tag!r} is no tag such as B-PERS, I-PERS or O.</source>
        <translation>السطر {line}: {tag!r} ليس وسمًا مثل B-PERS أو I-PERS أو O.</translation>
    </message>
    <message>
        <source>line {line}: {tag} goes on with a span that has not begun.</source>
        <translation>السطر {line}: {tag} يواصل مقطعًا لم يبدأ.</translation>
    </message>
    <message>
        <source>line {number} is longer than {most:,} bytes.</source>
        <translation>السطر {number} أطول من {most:,} بايت.</translation>
    </message>
    <message>
        <source>line {number}: not valid {getattr}.</source>
        <translation>السطر {number}: ليس {getattr} سليمًا.</translation>
    </message>
    <message>
        <source>line {number}: {error}; a quotation mark may be missing.</source>
        <translation>السطر {number}: {error}؛ لعل علامة اقتباس ناقصة.</translation>
    </message>
    <message>
        <source>line {number}: {line!r} has no tag; a line is a token and its tags.</source>
        <translation>السطر {number}: {line!r} بلا وسم؛ السطر كلمة ووسومها.</translation>
    </message>
    <message>
        <source>line {number}: {line!r} has no {what}; a line is a token, white space and its tag.</source>
        <translation>السطر {number}: {line!r} بلا {what}؛ السطر كلمة ثم مسافة ثم وسمها.</translation>
    </message>
    <message>
        <source>locked with a password, or of the kind before 2007 (.doc).</source>
        <translation>مقفل بكلمة سر، أو من الصيغة السابقة لعام 2007 (‎.doc).</translation>
    </message>
    <message>
        <source>longer than {most:,} bytes</source>
        <translation>أطول من {most:,} بايت</translation>
    </message>
    <message>
        <source>longer than {most:,} bytes.</source>
        <translation>أطول من {most:,} بايت.</translation>
    </message>
    <message>
        <source>nested in another one or overlapping it, where the format holds one level</source>
        <translation>في تداخل أو تقاطع مع مقطع آخر، والصيغة ذات مستوى واحد</translation>
    </message>
    <message>
        <source>nested too deeply.</source>
        <translation>تداخله عميق جدًّا.</translation>
    </message>
    <message>
        <source>no DocBin: its parts do not fit together.</source>
        <translation>ليس DocBin: أجزاؤه غير متوافقة.</translation>
    </message>
    <message>
        <source>no DocBin: its tokens do not fit its attributes.</source>
        <translation>ليس DocBin: كلماته لا توافق صفاته.</translation>
    </message>
    <message>
        <source>no DocBin: its {what} are cut.</source>
        <translation>ليس DocBin: {what} مبتورة.</translation>
    </message>
    <message>
        <source>no DocBin: {error}.</source>
        <translation>ليس DocBin: {error}.</translation>
    </message>
    <message>
        <source>no number in a schema is long</source>
        <translation>لا يبلغ عدد في مخطط وسم هذا الطول</translation>
    </message>
    <message>
        <source>no relation type {label!r} in {name}</source>
        <translation>لا نوع علاقة {label!r} في {name}</translation>
    </message>
    <message>
        <source>no rule says how {old} is split</source>
        <translation>لا قاعدة تحدّد تقسيم {old}</translation>
    </message>
    <message>
        <source>no span could be labelled</source>
        <translation>لا يمكن وسم أي مقطع</translation>
    </message>
    <message>
        <source>no span ends.</source>
        <translation>لا ينتهي مقطع.</translation>
    </message>
    <message>
        <source>no span may be {label}</source>
        <translation>لا يجوز أن يكون مقطع {label}</translation>
    </message>
    <message>
        <source>no span may be {label} in {name}</source>
        <translation>لا يجوز أن يكون مقطع {label} في {name}</translation>
    </message>
    <message>
        <source>none of its columns seems to hold a text ({listed}).</source>
        <translation>لا يبدو أن في أعمدته نصًّا ({listed}).</translation>
    </message>
    <message>
        <source>none of whose spans is left</source>
        <translation>بلا أي مقطع باقٍ</translation>
    </message>
    <message>
        <source>not JSON that can be read: {error}.</source>
        <translation>ليس JSON يمكن قراءته: {error}.</translation>
    </message>
    <message>
        <source>not JSON: half of a surrogate pair (\ud800 to \udfff) in a string.</source>
        <translation>ليس JSON: نصف زوج بديل (\ud800 إلى \udfff) في سلسلة.</translation>
    </message>
    <message>
        <source>not JSON: the array does not end, or a comma is missing.</source>
        <translation>ليس JSON: المصفوفة لا تنتهي أو فاصلة ناقصة.</translation>
    </message>
    <message>
        <source>not JSON: {error}.</source>
        <translation>ليس JSON: {error}.</translation>
    </message>
    <message>
        <source>not JSON: {msg} at line {lineno}, column {colno}.</source>
        <translation>ليس JSON: {msg} عند السطر {lineno} والعمود {colno}.</translation>
    </message>
    <message>
        <source>not JSON: {rest} stands behind the array.</source>
        <translation>ليس JSON: {rest} بعد المصفوفة.</translation>
    </message>
    <message>
        <source>not a CAS that can be read: {name}: {said}.</source>
        <translation>ليس CAS يمكن قراءته: {name}: {said}.</translation>
    </message>
    <message>
        <source>not a Word document that can be read: {error}.</source>
        <translation>ليس مستند Word يمكن قراءته: {error}.</translation>
    </message>
    <message>
        <source>not a Word document that can be read: {name}: {said}.</source>
        <translation>ليس مستند Word يمكن قراءته: {name}: {said}.</translation>
    </message>
    <message>
        <source>not a file.</source>
        <translation>ليس ملفًا.</translation>
    </message>
    <message>
        <source>not a row: nested too deeply.</source>
        <translation>ليس صفًّا: تداخله عميق جدًّا.</translation>
    </message>
    <message>
        <source>not a zip archive that can be read: {error}.</source>
        <translation>ليس أرشيف zip يمكن قراءته: {error}.</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>بحالة غير مكتملة</translation>
    </message>
    <message>
        <source>not valid UTF-8: byte 0x{value:02X} at byte {start} of the line.</source>
        <translation>ليس UTF-8 صالحًا: البايت 0x{value:02X} في الموضع {start} من السطر.</translation>
    </message>
    <message>
        <source>not valid {name}, which is its encoding.</source>
        <translation>ليس {name} سليمًا، وهو ترميزه.</translation>
    </message>
    <message>
        <source>note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>ملاحظات</translation>
    </message>
    <message>
        <source>notes written on one line</source>
        <translation>ملاحظات كُتبت في سطر واحد</translation>
    </message>
    <message>
        <source>of labels not asked for</source>
        <translation>بوسم غير مطلوب</translation>
    </message>
    <message>
        <source>of labels that the schema has not</source>
        <translation>بوسم ليس في المخطط</translation>
    </message>
    <message>
        <source>of labels that were to be left out</source>
        <translation>بوسم طُلب استثناؤه</translation>
    </message>
    <message>
        <source>of one span, or with a span that another one holds</source>
        <translation>بمقطع واحد، أو بمقطع يضمّه غيره</translation>
    </message>
    <message>
        <source>of proposals</source>
        <translation>من اقتراحات</translation>
    </message>
    <message>
        <source>of relations</source>
        <translation>على العلاقات</translation>
    </message>
    <message>
        <source>of relations, which the format cannot hold</source>
        <translation>على العلاقات، مما لا تتسع له الصيغة</translation>
    </message>
    <message>
        <source>of several fragments</source>
        <translation>من عدة أجزاء</translation>
    </message>
    <message>
        <source>of several spans, or without an identifier</source>
        <translation>بعدة مقاطع أو بلا معرّف</translation>
    </message>
    <message>
        <source>of the control characters only line feed and tab</source>
        <translation>من محارف التحكم يجوز فاصل الأسطر والجدولة فقط</translation>
    </message>
    <message>
        <source>offset_unit is {offset_unit!r}; only &apos;codepoint&apos; can be read.</source>
        <translation>offset_unit هو {offset_unit!r}؛ لا يُقرأ إلا &apos;codepoint&apos;.</translation>
    </message>
    <message>
        <source>on the same words as another one</source>
        <translation>على كلمات مقطع آخر</translation>
    </message>
    <message>
        <source>once is enough</source>
        <translation>تكفي مرة واحدة</translation>
    </message>
    <message>
        <source>one line of at most 200 characters</source>
        <translation>سطر واحد من 200 محرف على الأكثر</translation>
    </message>
    <message>
        <source>one of {free_keys}</source>
        <translation>واحد من {free_keys}</translation>
    </message>
    <message>
        <source>one of {listed}</source>
        <translation>واحد من {listed}</translation>
    </message>
    <message>
        <source>one of {listed}, or the path of a .toml file</source>
        <translation>واحد من {listed}، أو مسار ملف ‎.toml‎</translation>
    </message>
    <message>
        <source>one or more of {listed}</source>
        <translation>واحد أو أكثر من {listed}</translation>
    </message>
    <message>
        <source>ops are missing</source>
        <translation>عمليات ناقصة</translation>
    </message>
    <message>
        <source>over several sentences</source>
        <translation>على امتداد عدة جمل</translation>
    </message>
    <message>
        <source>proposal</source>
        <translation>اقتراح</translation>
    </message>
    <message>
        <source>proposals</source>
        <translation>اقتراحات</translation>
    </message>
    <message>
        <source>proposals of several fragments</source>
        <translation>من الاقتراحات ذات الأجزاء المتعددة</translation>
    </message>
    <message>
        <source>relation</source>
        <translation>علاقة</translation>
    </message>
    <message>
        <source>relation type</source>
        <translation>نوع علاقة</translation>
    </message>
    <message>
        <source>relation {label} is not allowed from {head} to {tail}</source>
        <translation>العلاقة {label} غير مسموحة من {head} إلى {tail}</translation>
    </message>
    <message>
        <source>relation {label}: head and tail are the same span</source>
        <translation>العلاقة {label}: المصدر والهدف مقطع واحد</translation>
    </message>
    <message>
        <source>relation {label}: there is no span {end!r}</source>
        <translation>العلاقة {label}: لا يوجد مقطع {end!r}</translation>
    </message>
    <message>
        <source>relations</source>
        <translation>علاقات</translation>
    </message>
    <message>
        <source>relations with an end that only head_span or child_span tells, not head or child</source>
        <translation>علاقات لا يحدّد أحد طرفيها إلا head_span أو child_span، لا head ولا child</translation>
    </message>
    <message>
        <source>relations {old} are removed</source>
        <translation>تُحذف علاقات {old}</translation>
    </message>
    <message>
        <source>relations {old} are removed, not being allowed any more</source>
        <translation>تُحذف علاقات {old} لأنها لم تعد مسموحة</translation>
    </message>
    <message>
        <source>relations {old} go with their spans</source>
        <translation>تذهب علاقات {old} مع مقاطعها</translation>
    </message>
    <message>
        <source>relations {old} join one that is there already</source>
        <translation>علاقات {old} تندمج في علاقة موجودة</translation>
    </message>
    <message>
        <source>relations {old}: nothing says what becomes of them</source>
        <translation>علاقات {old}: لم يُحدَّد مصيرها</translation>
    </message>
    <message>
        <source>row</source>
        <translation>صف</translation>
    </message>
    <message>
        <source>row {number!r} has no number.</source>
        <translation>الصف {number!r} بلا رقم.</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>صفوف</translation>
    </message>
    <message>
        <source>save it in the encoding UTF-8</source>
        <translation>احفظه بترميز UTF-8</translation>
    </message>
    <message>
        <source>sentence</source>
        <translation>جملة</translation>
    </message>
    <message>
        <source>sentences</source>
        <translation>جمل</translation>
    </message>
    <message>
        <source>sha256 is not that of the text: the text was changed after it was annotated.</source>
        <translation>قيمة sha256 لا توافق النص: غُيّر النص بعد وسمه.</translation>
    </message>
    <message>
        <source>shares sum to 100</source>
        <translation>مجموع النسب 100</translation>
    </message>
    <message>
        <source>six hexadecimal digits, such as &quot;#0078a8&quot;</source>
        <translation>ستة أرقام ست عشرية، مثل &quot;#0078a8&quot;</translation>
    </message>
    <message>
        <source>something is said of span {wrong}, which is not there.</source>
        <translation>يُذكر شيء عن المقطع {wrong} وهو غير موجود.</translation>
    </message>
    <message>
        <source>something is said of {count} spans, and there are {count2}.</source>
        <translation>يُذكر شيء عن {count} من المقاطع، والموجود {count2}.</translation>
    </message>
    <message>
        <source>spaCy, a DocBin for training</source>
        <translation>spaCy، ملف DocBin للتدريب</translation>
    </message>
    <message>
        <source>space</source>
        <translation>مسافة</translation>
    </message>
    <message>
        <source>span</source>
        <translation>مقطع</translation>
    </message>
    <message>
        <source>span {label}: [{first}, {last}) is not within its {count} tokens.</source>
        <translation>المقطع {label}: [{first}, {last}) خارج كلماته ({count}).</translation>
    </message>
    <message>
        <source>span {label}: [{start}, {end}) is not within the text of {count} code points{unit}.</source>
        <translation>المقطع {label}: [{start}, {end}) خارج النص ذي {count} محرف{unit}.</translation>
    </message>
    <message>
        <source>span {label}: [{start}, {end}) reads {surface!r}, not {text!r}{other_unit}.</source>
        <translation>المقطع {label}: [{start}, {end}) نصه {surface!r} وليس {text!r}{other_unit}.</translation>
    </message>
    <message>
        <source>span {label}: core is neither empty nor [start, end].</source>
        <translation>المقطع {label}: الصلب ليس فارغًا ولا [start, end].</translation>
    </message>
    <message>
        <source>span {label}: start and end are not those of its fragments.</source>
        <translation>المقطع {label}: البداية والنهاية ليستا لأجزائه.</translation>
    </message>
    <message>
        <source>span {label}: tokens {first} to {last} are not among the {count} tokens.</source>
        <translation>المقطع {label}: الكلمات من {first} إلى {last} ليست بين الكلمات ({count}).</translation>
    </message>
    <message>
        <source>span {label}: {fragments} does not read {text!r}</source>
        <translation>المقطع {label}: نص {fragments} ليس {text!r}</translation>
    </message>
    <message>
        <source>span {label}: {pieces} reads {surface!r}, not {expected!r}{unit}.</source>
        <translation>المقطع {label}: {pieces} نصه {surface!r} وليس {expected!r}{unit}.</translation>
    </message>
    <message>
        <source>span {text!r}: no entity type {label!r} in {name}</source>
        <translation>المقطع {text!r}: لا نوع كيان {label!r} في {name}</translation>
    </message>
    <message>
        <source>span {text!r}: {label} only groups other types</source>
        <translation>المقطع {text!r}: {label} يجمع أنواعًا أخرى فقط</translation>
    </message>
    <message>
        <source>spans</source>
        <translation>مقاطع</translation>
    </message>
    <message>
        <source>spans in doc.spans and not in doc.ents, which hold one level</source>
        <translation>مقاطع في doc.spans وليست في doc.ents ذات المستوى الواحد</translation>
    </message>
    <message>
        <source>spans left whole, since nobody has confirmed a core</source>
        <translation>مقاطع بقيت كاملة لأن أحدًا لم يؤكد صلبها</translation>
    </message>
    <message>
        <source>spans reduced to their core</source>
        <translation>مقاطع قُصرت على صلبها</translation>
    </message>
    <message>
        <source>spans trimmed of white space at their ends</source>
        <translation>مقاطع حُذفت المسافات من طرفيها</translation>
    </message>
    <message>
        <source>spans trimmed of white space, or joined across a line break</source>
        <translation>مقاطع حُذفت مسافاتها أو وُصلت عبر نهاية سطر</translation>
    </message>
    <message>
        <source>spans widened to whole words</source>
        <translation>مقاطع وُسّعت إلى كلمات كاملة</translation>
    </message>
    <message>
        <source>spans without the white space at their ends</source>
        <translation>مقاطع من دون المسافات التي عند طرفيها</translation>
    </message>
    <message>
        <source>spans {old} are removed</source>
        <translation>تُحذف مقاطع {old}</translation>
    </message>
    <message>
        <source>spans {old} join one marked as {new} already</source>
        <translation>مقاطع {old} تندمج في مقطع يحمل الوسم {new} أصلًا</translation>
    </message>
    <message>
        <source>spans {old}: nothing says what becomes of them</source>
        <translation>مقاطع {old}: لم يُحدَّد مصيرها</translation>
    </message>
    <message>
        <source>spelling</source>
        <translation>رسم</translation>
    </message>
    <message>
        <source>status is {status!r}, neither &apos;todo&apos; nor &apos;done&apos;.</source>
        <translation>الحالة {status!r} وليست &apos;todo&apos; ولا &apos;done&apos;.</translation>
    </message>
    <message>
        <source>strings in quotes, each bracket closed</source>
        <translation>النصوص بين علامتي اقتباس، وكل قوس مغلق</translation>
    </message>
    <message>
        <source>symmetric = true, and no inverse</source>
        <translation>symmetric = true، وبلا inverse</translation>
    </message>
    <message>
        <source>symmetric, yet only one of head and tail has {listed}</source>
        <translation>متناظرة، لكن {listed} في أحد الطرفين فقط</translation>
    </message>
    <message>
        <source>that come twice in what was imported, under the same id but with another text</source>
        <translation>بسبب التكرار في ما استُورد، بالمعرّف نفسه لكن بنص آخر</translation>
    </message>
    <message>
        <source>the character U+{code:04X} cannot stand in a schema</source>
        <translation>لا يصح الرمز U+{code:04X} في مخطط</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>القرص ممتلئ</translation>
    </message>
    <message>
        <source>the file is not UTF-8 (byte 0x{byte:02x})</source>
        <translation>الملف ليس UTF-8 (البايت 0x{byte:02x})</translation>
    </message>
    <message>
        <source>the file may not be written to</source>
        <translation>لا إذن بالكتابة في الملف</translation>
    </message>
    <message>
        <source>the file or its folder cannot be opened</source>
        <translation>لا يمكن فتح الملف أو مجلده</translation>
    </message>
    <message>
        <source>the format {quoted} is unknown</source>
        <translation>الصيغة {quoted} غير معروفة</translation>
    </message>
    <message>
        <source>the id {quoted} is already that of {where}</source>
        <translation>المعرّف {quoted} مستعمل في {where}</translation>
    </message>
    <message>
        <source>the key {quoted} is already that of {where}</source>
        <translation>المفتاح {quoted} مستعمل في {where}</translation>
    </message>
    <message>
        <source>the relation is named as its own inverse</source>
        <translation>العلاقة مذكورة عكسًا لنفسها</translation>
    </message>
    <message>
        <source>the same types in head and tail, or symmetric = false</source>
        <translation>الأنواع نفسها في الطرفين، أو symmetric = false</translation>
    </message>
    <message>
        <source>the same types the other way round</source>
        <translation>الأنواع نفسها بالاتجاه المعاكس</translation>
    </message>
    <message>
        <source>there is no inverse to be said as well</source>
        <translation>لا عكس ليُذكر معها</translation>
    </message>
    <message>
        <source>there is no ready-made schema of this name</source>
        <translation>لا مخطط جاهز بهذا الاسم</translation>
    </message>
    <message>
        <source>this is empty</source>
        <translation>هذا فارغ</translation>
    </message>
    <message>
        <source>this is more than at_most</source>
        <translation>هذا أكثر من at_most</translation>
    </message>
    <message>
        <source>this key is missing</source>
        <translation>هذا المفتاح ناقص</translation>
    </message>
    <message>
        <source>this key is unknown</source>
        <translation>هذا المفتاح غير معروف</translation>
    </message>
    <message>
        <source>this number is out of range</source>
        <translation>هذا العدد خارج المدى</translation>
    </message>
    <message>
        <source>this version is out of range</source>
        <translation>رقم الإصدار هذا خارج المدى</translation>
    </message>
    <message>
        <source>user {user}, process {process} on {host}</source>
        <translation>المستخدم {user}، العملية {process} على {host}</translation>
    </message>
    <message>
        <source>values = [{ id = &quot;…&quot; }, …]</source>
        <translation>values = [{ id = &quot;…&quot; }, …]</translation>
    </message>
    <message>
        <source>version = 1</source>
        <translation>version = 1</translation>
    </message>
    <message>
        <source>which one is not known yet</source>
        <translation>لم يُعرف أيّ برنامج هو بعد</translation>
    </message>
    <message>
        <source>without quotes: true or false</source>
        <translation>بلا علامتي اقتباس: true أو false</translation>
    </message>
    <message>
        <source>write it in quotes: &quot;…&quot;</source>
        <translation>اكتبه بين علامتي اقتباس: &quot;…&quot;</translation>
    </message>
    <message>
        <source>{before}; {another}</source>
        <translation>{before}؛ {another}</translation>
    </message>
    <message>
        <source>{beside} is there already, the manifest of an export as {other}.</source>
        <translation>{beside} موجود، وهو بيان تصدير بصيغة {other}.</translation>
    </message>
    <message>
        <source>{cannot}: in {count:,} of {total:,} articles places were changed since: {named}.</source>
        <translation>{cannot}: تغيّرت مواضع بعد ذلك في {count:,} من {total:,} (مقالات): {named}.</translation>
    </message>
    <message>
        <source>{key}.ar = &quot;…&quot; and {key}.en = &quot;…&quot;</source>
        <translation>{key}.ar = &quot;…&quot; و {key}.en = &quot;…&quot;</translation>
    </message>
    <message>
        <source>{named} and {more:,} more</source>
        <translation>{named} و{more:,} غيرها</translation>
    </message>
    <message>
        <source>{name}: [{start}, {end}) touches or overlaps the fragment before it</source>
        <translation>{name}: [{start}, {end}) يلامس الجزء الذي قبله أو يتداخل معه</translation>
    </message>
    <message>
        <source>{other} on line {line}</source>
        <translation>{other} في السطر {line}</translation>
    </message>
    <message>
        <source>{out} is a folder in which {name} is not what was exported there.</source>
        <translation>{out} مجلد فيه {name}، وليس ما صُدّر إليه.</translation>
    </message>
    <message>
        <source>{out} is there already, an export as {other}.</source>
        <translation>{out} موجود، وهو تصدير بصيغة {other}.</translation>
    </message>
    <message>
        <source>{out} is there already, and is not what was exported there.</source>
        <translation>{out} موجود، وليس ما صُدّر إليه من قبل.</translation>
    </message>
    <message>
        <source>{out} is there already, and {beside}, which is no manifest of an export.</source>
        <translation>{out} موجود، ومعه {beside} الذي ليس بيان تصدير.</translation>
    </message>
    <message>
        <source>{parent} cannot be made: {reason}.</source>
        <translation>لا يمكن إنشاء {parent}: {reason}.</translation>
    </message>
    <message>
        <source>{path}: pictures are written as {known}.</source>
        <translation>{path}: تُكتب الصور بالصيغ {known}.</translation>
    </message>
    <message>
        <source>{path}: plots are saved as {known}.</source>
        <translation>{path}: تُحفظ المخططات بالصيغ {known}.</translation>
    </message>
    <message>
        <source>{path}: {message}.</source>
        <translation>{path}: {message}.</translation>
    </message>
    <message>
        <source>{quoted} cannot be a value</source>
        <translation>لا يصلح {quoted} قيمة</translation>
    </message>
    <message>
        <source>{quoted} cannot be an id</source>
        <translation>لا يصلح {quoted} معرّفًا</translation>
    </message>
    <message>
        <source>{quoted} has a control character</source>
        <translation>في {quoted} محرف تحكم</translation>
    </message>
    <message>
        <source>{quoted} is not a colour</source>
        <translation>{quoted} ليس لونًا</translation>
    </message>
    <message>
        <source>{quoted} is not a kind of attribute</source>
        <translation>{quoted} ليس من أنواع قيم السمات</translation>
    </message>
    <message>
        <source>{quoted} is too long for a title, or has a line break or control character</source>
        <translation>{quoted} أطول من أن يكون عنوانًا، أو فيه فاصل أسطر أو محرف تحكم</translation>
    </message>
    <message>
        <source>{quoted} is too long for an example, empty, or has a line break or control character</source>
        <translation>{quoted} أطول من أن يكون مثالًا، أو فارغ، أو فيه فاصل أسطر أو محرف تحكم</translation>
    </message>
    <message>
        <source>{said} ({hint})</source>
        <translation>{said} ({hint})</translation>
    </message>
    <message>
        <source>{what}: {error}.</source>
        <translation>{what}: {error}.</translation>
    </message>
    <message>
        <source>{where}: {message}</source>
        <translation>{where}: {message}</translation>
    </message>
    <message>
        <source>«{text}» is marked as {label} twice</source>
        <translation>«{text}» يحمل الوسم {label} مرتين</translation>
    </message>
    <message>
        <source>«{text}» is marked as {label} {count} times</source>
        <translation>«{text}» يحمل الوسم {label} أكثر من مرة (عدد المرات: {count})</translation>
    </message>
    <message>
        <source>«{text}» {label}: {said}</source>
        <translation>«{text}» {label}: {said}</translation>
    </message>
    <message>
        <source>«{title}»: {message}</source>
        <translation>«{title}»: {message}</translation>
    </message>
    <message>
        <source>This cannot be taken back any more: {error}.</source>
        <translation>لم يعد التراجع عن هذا ممكنًا: {error}.</translation>
    </message>
    <message>
        <source>&quot;true&quot; or &quot;false&quot;</source>
        <translation>&quot;true&quot; أو &quot;false&quot;</translation>
    </message>
    <message>
        <source>Changed: {what} ({count:,}).</source>
        <translation>غُيّر: {what} ({count:,}).</translation>
    </message>
    <message>
        <source>Check again.</source>
        <translation>افحص مرة أخرى.</translation>
    </message>
    <message>
        <source>If you know what it is, say so on the command line: --format NAME</source>
        <translation>إن كنت تعرف صيغته فاذكرها في سطر الأوامر: --format NAME</translation>
    </message>
    <message>
        <source>Install it with: {python} -m pip install {package}</source>
        <translation>ثبّته بالأمر: {python} -m pip install {package}</translation>
    </message>
    <message>
        <source>Make a shortcut to the command hashiya yourself.</source>
        <translation>أنشئ بنفسك اختصارًا للأمر hashiya.</translation>
    </message>
    <message>
        <source>Mark articles as done, or export all (--status all on the command line).</source>
        <translation>علّم مقالات بأنها مكتملة، أو صدّر الكل (وفي سطر الأوامر بالخيار --status all).</translation>
    </message>
    <message>
        <source>Name one for the list.</source>
        <translation>عيّن وسمًا للقائمة.</translation>
    </message>
    <message>
        <source>Nothing says what becomes of what is marked as {named}.</source>
        <translation>لم يُحدَّد ما يصير إليه ما يحمل الوسم {named}.</translation>
    </message>
    <message>
        <source>Save it as text, a web page or for Word first.</source>
        <translation>احفظه أولًا نصًّا أو صفحة ويب أو ملف Word.</translation>
    </message>
    <message>
        <source>Say what it is to become (--map on the command line).</source>
        <translation>حدّد مصيره (وفي سطر الأوامر بالخيار --map).</translation>
    </message>
    <message>
        <source>Say which on the command line: --columns NAME</source>
        <translation>اذكر أيها في سطر الأوامر: --columns NAME</translation>
    </message>
    <message>
        <source>Spans nested in others: {count:,}. One tag a token cannot say them (wojood and spans formats can).</source>
        <translation>مقاطع متداخلة في غيرها: {count:,}. لا يعبّر عنها وسم واحد لكل كلمة (وتعبّر عنها صيغة wojood وصيغ المقاطع).</translation>
    </message>
    <message>
        <source>of documents</source>
        <translation>على المقالات</translation>
    </message>
    <message>
        <source>span {label}: [{start}, {end}) touches or overlaps the fragment before it.</source>
        <translation>المقطع {label}: [{start}, {end}) يلامس الجزء الذي قبله أو يتداخل معه.</translation>
    </message>
    <message>
        <source>tashkeel</source>
        <translation>تشكيل</translation>
    </message>
    <message>
        <source>tatweel</source>
        <translation>تطويل</translation>
    </message>
    <message>
        <source>that come twice in what was imported</source>
        <translation>بسبب التكرار في ما استُورد</translation>
    </message>
    <message>
        <source>that cross another one of the same label</source>
        <translation>في تقاطع مع مقطع له الوسم نفسه</translation>
    </message>
    <message>
        <source>that holds only white space</source>
        <translation>بلا شيء سوى المسافات</translation>
    </message>
    <message>
        <source>that holds only white space or a part of a sign</source>
        <translation>بلا شيء سوى المسافات أو جزء من رمز</translation>
    </message>
    <message>
        <source>that says only that somebody was not sure</source>
        <translation>لا تقول إلا أن أحدًا لم يكن متأكدًا</translation>
    </message>
    <message>
        <source>that something is uncertain</source>
        <translation>تفيد بأن شيئًا غير مؤكد</translation>
    </message>
    <message>
        <source>that the schema does not allow</source>
        <translation>لا يسمح بها المخطط</translation>
    </message>
    <message>
        <source>that the schema has not</source>
        <translation>من خارج المخطط</translation>
    </message>
    <message>
        <source>the cluster {id!r} comes twice.</source>
        <translation>العنقود {id!r} مكرر.</translation>
    </message>
    <message>
        <source>the column {twins!r} comes twice.</source>
        <translation>العمود {twins!r} مكرر.</translation>
    </message>
    <message>
        <source>the data of the task has no text.</source>
        <translation>بيانات المهمة بلا نص.</translation>
    </message>
    <message>
        <source>the disk reports an error ({error})</source>
        <translation>يبلّغ القرص عن خطأ ({error})</translation>
    </message>
    <message>
        <source>the entity {name!r} comes twice.</source>
        <translation>الكيان {name!r} مكرر.</translation>
    </message>
    <message>
        <source>the file cannot be read: {reason}</source>
        <translation>لا يمكن قراءة الملف: {reason}</translation>
    </message>
    <message>
        <source>the file is damaged ({error})</source>
        <translation>الملف تالف ({error})</translation>
    </message>
    <message>
        <source>the file is longer than {most:,} bytes.</source>
        <translation>الملف أطول من {most:,} بايت.</translation>
    </message>
    <message>
        <source>the file is too large for a schema</source>
        <translation>الملف أكبر من أن يكون مخطط وسم</translation>
    </message>
    <message>
        <source>the first line has to name the columns id and name, and may name aliases</source>
        <translation>يجب أن يسمّي السطر الأول العمودين id وname، وقد يسمّي aliases</translation>
    </message>
    <message>
        <source>the format {quoted} is newer than this program</source>
        <translation>الصيغة {quoted} أحدث من هذا البرنامج</translation>
    </message>
    <message>
        <source>the id {item!r} comes twice</source>
        <translation>المعرّف {item!r} مكرر</translation>
    </message>
    <message>
        <source>the key {quoted} is a command of the program</source>
        <translation>المفتاح {quoted} أمر في البرنامج</translation>
    </message>
    <message>
        <source>the key {twin!r} comes twice in one object.</source>
        <translation>المفتاح {twin!r} مكرر في كائن واحد.</translation>
    </message>
    <message>
        <source>the kind {quoted} has no values</source>
        <translation>نوع القيمة {quoted} لا قيم له</translation>
    </message>
    <message>
        <source>the kind {quoted} needs values</source>
        <translation>نوع القيمة {quoted} يحتاج إلى قيم</translation>
    </message>
    <message>
        <source>the line is longer than {most:,} bytes</source>
        <translation>السطر أطول من {most:,} بايت</translation>
    </message>
    <message>
        <source>the line is longer than {most:,} bytes.</source>
        <translation>السطر أطول من {most:,} بايت.</translation>
    </message>
    <message>
        <source>the name is empty</source>
        <translation>الاسم فارغ</translation>
    </message>
    <message>
        <source>the page cannot be read: {name}.</source>
        <translation>لا يمكن قراءة الصفحة: {name}.</translation>
    </message>
    <message>
        <source>the path of a .toml file</source>
        <translation>مسار ملف ‎.toml</translation>
    </message>
    <message>
        <source>the region at [{start}, {end}) has no label.</source>
        <translation>المنطقة [{start}, {end}) بلا وسم.</translation>
    </message>
    <message>
        <source>the region {name!r} comes twice.</source>
        <translation>المنطقة {name!r} مكررة.</translation>
    </message>
    <message>
        <source>the row has {count} cells, and there are {count2} columns.</source>
        <translation>في الصف {count} خلية، والأعمدة {count2}.</translation>
    </message>
    <message>
        <source>the same as another one once both are whole words</source>
        <translation>بلا فرق عن مقطع آخر بعد التوسيع إلى كلمات كاملة</translation>
    </message>
    <message>
        <source>the same place and label as another one</source>
        <translation>بموضع مقطع آخر ووسمه</translation>
    </message>
    <message>
        <source>the same text comes twice, first as document {first}</source>
        <translation>النص نفسه مكرر، أولًا في المقال {first}</translation>
    </message>
    <message>
        <source>the same text is {there}</source>
        <translation>النص نفسه {there}</translation>
    </message>
    <message>
        <source>the text does not read {part!r} where it is said to.</source>
        <translation>ليس نص ذلك الموضع {part!r}.</translation>
    </message>
    <message>
        <source>there are more than {most:,} files in it.</source>
        <translation>فيه أكثر من {most:,} ملف.</translation>
    </message>
    <message>
        <source>there are {count} of these</source>
        <translation>عددها {count}</translation>
    </message>
    <message>
        <source>there are {count} tags for {count2} tokens.</source>
        <translation>الوسوم {count} والكلمات {count2}.</translation>
    </message>
    <message>
        <source>there is no article in it.</source>
        <translation>لا مقال فيه.</translation>
    </message>
    <message>
        <source>there is no column {missing!r}, only {names}.</source>
        <translation>لا عمود {missing!r}، بل {names} فقط.</translation>
    </message>
    <message>
        <source>there is no key {quoted} that a label could have</source>
        <translation>لا مفتاح {quoted} يصلح لوسم</translation>
    </message>
    <message>
        <source>there is no text (.txt) of the same name beside it.</source>
        <translation>لا نص (‎.txt) بالاسم نفسه بجانبه.</translation>
    </message>
    <message>
        <source>there is no text in it.</source>
        <translation>لا نص فيه.</translation>
    </message>
    <message>
        <source>there is no token {number}.</source>
        <translation>لا كلمة {number}.</translation>
    </message>
    <message>
        <source>there is no {most} beside it.</source>
        <translation>لا {most} بجانبه.</translation>
    </message>
    <message>
        <source>there is no {name}.</source>
        <translation>لا يوجد {name}.</translation>
    </message>
    <message>
        <source>there is no {text!r} in the row.</source>
        <translation>لا يوجد {text!r} في الصف.</translation>
    </message>
    <message>
        <source>there is no {what} {name!r} in {where}: one of {listed}</source>
        <translation>لا {what} {name!r} في {where}: واحد من {listed}</translation>
    </message>
    <message>
        <source>there is no {what} {quoted}</source>
        <translation>لا {what} {quoted}</translation>
    </message>
    <message>
        <source>there is nothing in it that can be imported.</source>
        <translation>لا شيء فيه يمكن استيراده.</translation>
    </message>
    <message>
        <source>there is nothing in it.</source>
        <translation>لا شيء فيه.</translation>
    </message>
    <message>
        <source>this is no JSON object, as the lines before it are</source>
        <translation>ليس كائن JSON كالأسطر التي قبله</translation>
    </message>
    <message>
        <source>this is no name: it is too long, or not on one line</source>
        <translation>ليس اسمًا: طويل جدًّا أو ليس في سطر واحد</translation>
    </message>
    <message>
        <source>this is not TOML: {reason}</source>
        <translation>ليس TOML: {reason}</translation>
    </message>
    <message>
        <source>this is {most}, not {most2}</source>
        <translation>هذا {most} وليس {most2}</translation>
    </message>
    <message>
        <source>token {place} goes on with an entity that has not begun.</source>
        <translation>الكلمة {place} تواصل كيانًا لم يبدأ.</translation>
    </message>
    <message>
        <source>token {place}: {tag!r} is no tag such as B-PER, I-PER or O.</source>
        <translation>الكلمة {place}: {tag!r} ليس وسمًا مثل B-PER أو I-PER أو O.</translation>
    </message>
    <message>
        <source>token {place}: {tag} goes on with a span that has not begun.</source>
        <translation>الكلمة {place}: {tag} يواصل مقطعًا لم يبدأ.</translation>
    </message>
    <message>
        <source>too many levels of nesting</source>
        <translation>مستويات التداخل أكثر مما ينبغي</translation>
    </message>
    <message>
        <source>two steps say what becomes of {key}: leave one out</source>
        <translation>خطوتان تحدّدان مصير {key}: احذف إحداهما</translation>
    </message>
    <message>
        <source>update Hashiya, or save the schema as {quoted}</source>
        <translation>حدّث حاشية، أو احفظ المخطط بالصيغة {quoted}</translation>
    </message>
    <message>
        <source>user {user}, process {process} on {host}, since {since:%Y-%m-%d %H:%M}</source>
        <translation>المستخدم {user}، العملية {process} على {host}، منذ {since:%Y-%m-%d %H:%M}</translation>
    </message>
    <message>
        <source>values {old} are removed</source>
        <translation>تُحذف قيم {old}</translation>
    </message>
    <message>
        <source>version {version}</source>
        <translation>الإصدار {version}</translation>
    </message>
    <message>
        <source>which the format cannot hold</source>
        <translation>مما لا تتسع له الصيغة</translation>
    </message>
    <message>
        <source>whose answer is {answer}</source>
        <translation>وجوابها {answer}</translation>
    </message>
    <message>
        <source>whose ends lie inside a letter once a control character is replaced</source>
        <translation>بحدود تقع داخل حرف بعد استبدال رمز تحكم</translation>
    </message>
    <message>
        <source>with a name or value that no line of brat can hold</source>
        <translation>باسم أو قيمة لا يتسع لهما سطر brat</translation>
    </message>
    <message>
        <source>words cut into several tokens because a span begins or ends inside them</source>
        <translation>كلمات قُطعت لأن مقطعًا يبدأ أو ينتهي داخلها</translation>
    </message>
    <message>
        <source>{abstract} only groups other types.</source>
        <translation>{abstract} يجمع أنواعًا أخرى فقط.</translation>
    </message>
    <message>
        <source>{beside} is there already, and no manifest of an export.</source>
        <translation>{beside} موجود، وليس بيان تصدير.</translation>
    </message>
    <message>
        <source>{cannot}: that was done already.</source>
        <translation>{cannot}: سبق ذلك.</translation>
    </message>
    <message>
        <source>{cannot}: the schema was changed since.</source>
        <translation>{cannot}: تغيّر المخطط بعدها.</translation>
    </message>
    <message>
        <source>{cannot}: what was marked since in {count:,} articles does not fit that schema: {named}.</source>
        <translation>{cannot}: ما وُسم بعدها في {count:,} من المقالات لا يوافق ذلك المخطط: {named}.</translation>
    </message>
    <message>
        <source>{copy} cannot be made: {reason}.</source>
        <translation>لا يمكن إنشاء {copy}: {reason}.</translation>
    </message>
    <message>
        <source>{copy} is damaged: a text is not the one that was imported.</source>
        <translation>{copy} تالفة: نص فيها ليس الذي استُورد.</translation>
    </message>
    <message>
        <source>{copy} is there already.</source>
        <translation>{copy} موجود.</translation>
    </message>
    <message>
        <source>{count} spans end; nothing tells which is meant.</source>
        <translation>تنتهي عدة مقاطع ({count})، ولا شيء يبيّن المقصود منها.</translation>
    </message>
    <message>
        <source>{filename} in it defines entities, which Word never does.</source>
        <translation>{filename} فيه يعرّف كيانات XML، وWord لا يفعل ذلك.</translation>
    </message>
    <message>
        <source>{file} cannot be read: {reason}.</source>
        <translation>لا يمكن قراءة {file}: {reason}.</translation>
    </message>
    <message>
        <source>{file}: the index of the knowledge base cannot be made: {reason}.</source>
        <translation>{file}: لا يمكن إنشاء فهرس قاعدة المعرفة: {reason}.</translation>
    </message>
    <message>
        <source>{file}:{line}: {reason}.</source>
        <translation>{file}:{line}: {reason}.</translation>
    </message>
    <message>
        <source>{folder_of} cannot be read: {reason}.</source>
        <translation>لا يمكن قراءة {folder_of}: {reason}.</translation>
    </message>
    <message>
        <source>{given!r} is no split.</source>
        <translation>{given!r} ليس تقسيمًا.</translation>
    </message>
    <message>
        <source>{identifier} comes twice.</source>
        <translation>{identifier} مكرر.</translation>
    </message>
    <message>
        <source>{identifier}: the text is missing behind the offsets.</source>
        <translation>{identifier}: النص ناقص بعد المواضع.</translation>
    </message>
    <message>
        <source>{identifier}: {offsets!r} are no offsets such as 0 4 or 0 4;9 12.</source>
        <translation>{identifier}: {offsets!r} ليست مواضع مثل 0 4 أو 0 4;9 12.</translation>
    </message>
    <message>
        <source>{identifier}: {rest!r} is no attribute such as Level T1 high.</source>
        <translation>{identifier}: {rest!r} ليست صفة مثل Level T1 high.</translation>
    </message>
    <message>
        <source>{identifier}: {rest!r} is no event such as MEET:T1 Who:T2.</source>
        <translation>{identifier}: {rest!r} ليس حدثًا مثل MEET:T1 Who:T2.</translation>
    </message>
    <message>
        <source>{identifier}: {rest!r} is no normalization such as Reference T1 Wikidata:Q1.</source>
        <translation>{identifier}: {rest!r} ليس إسنادًا مثل Reference T1 Wikidata:Q1.</translation>
    </message>
    <message>
        <source>{identifier}: {rest!r} is no relation such as NEAR Arg1:T1 Arg2:T2.</source>
        <translation>{identifier}: {rest!r} ليست علاقة مثل NEAR Arg1:T1 Arg2:T2.</translation>
    </message>
    <message>
        <source>{identifier}: {said!r} does not say what the note is about.</source>
        <translation>{identifier}: {said!r} لا يذكر موضوع الملاحظة.</translation>
    </message>
    <message>
        <source>{journal} is not a file.</source>
        <translation>{journal} ليس ملفًا.</translation>
    </message>
    <message>
        <source>{key} has {count} lists for {count2} sentences.</source>
        <translation>في {key} قوائم عددها {count} لجمل عددها {count2}.</translation>
    </message>
    <message>
        <source>{key}: the span of tokens {first} to {last} has no label.</source>
        <translation>{key}: مقطع الكلمات من {first} إلى {last} بلا وسم.</translation>
    </message>
    <message>
        <source>{key}: {found!r} is not [start, end, label].</source>
        <translation>{key}: {found!r} ليس [start, end, label].</translation>
    </message>
    <message>
        <source>{label} does not go from {before_label} to {after_label}.</source>
        <translation>{label} لا تكون من {before_label} إلى {after_label}.</translation>
    </message>
    <message>
        <source>{label} does not go from {head} to {tail}.</source>
        <translation>{label} لا تكون من {head} إلى {tail}.</translation>
    </message>
    <message>
        <source>{label} from {head_label} to {tail_label} is not allowed here or is there already.</source>
        <translation>{label} من {head_label} إلى {tail_label} غير مسموحة هنا أو موجودة أصلًا.</translation>
    </message>
    <message>
        <source>{label} has no attribute {name}.</source>
        <translation>ليس لـ{label} صفة {name}.</translation>
    </message>
    <message>
        <source>{label} is symmetric: it has no direction.</source>
        <translation>{label} متناظرة: لا اتجاه لها.</translation>
    </message>
    <message>
        <source>{label} is there already between these two.</source>
        <translation>{label} موجودة أصلًا بين هذين.</translation>
    </message>
    <message>
        <source>{label} leads from a span to the same span.</source>
        <translation>{label} تقود من مقطع إلى نفسه.</translation>
    </message>
    <message>
        <source>{label} only groups other types.</source>
        <translation>{label} يجمع أنواعًا أخرى فقط.</translation>
    </message>
    <message>
        <source>{left} does not belong to {path}: rolling it back damages a copy of the project.</source>
        <translation>{left} ليس لـ{path}: إرجاعه يتلف نسخة من المشروع.</translation>
    </message>
    <message>
        <source>{line!r} is no line of brat, such as T1, a tab, PER 0 4, a tab and the text.</source>
        <translation>{line!r} ليس سطر brat، مثل T1 ثم جدولة ثم PER 0 4 ثم جدولة ثم النص.</translation>
    </message>
    <message>
        <source>{message} {advice}</source>
        <translation>{message} {advice}</translation>
    </message>
    <message>
        <source>{most}: the schema has no {labels} any more.</source>
        <translation>{most}: لم يعد في المخطط {labels}.</translation>
    </message>
    <message>
        <source>{named} is not allowed any more from {detail}</source>
        <translation>{named} لم تعد مسموحة من {detail}</translation>
    </message>
    <message>
        <source>{named} is said twice: {label} is its inverse</source>
        <translation>{named} مذكورة مرتين: {label} عكسها</translation>
    </message>
    <message>
        <source>{named} is there twice</source>
        <translation>{named} مكررة</translation>
    </message>
    <message>
        <source>{named}, and in the same direction its inverse {label}</source>
        <translation>{named}، وفي الاتجاه نفسه عكسها {label}</translation>
    </message>
    <message>
        <source>{named}, and the other way round as well</source>
        <translation>{named}، وبالعكس أيضًا</translation>
    </message>
    <message>
        <source>{named}: it was marked as {detail}, too, and the two did not say the same</source>
        <translation>{named}: كان يحمل الوسم {detail} أيضًا ولم يقولا الشيء نفسه</translation>
    </message>
    <message>
        <source>{named}: its inverse {inverse} is missing</source>
        <translation>{named}: ينقصها عكسها {inverse}</translation>
    </message>
    <message>
        <source>{named}: no rule says what becomes of this {detail}</source>
        <translation>{named}: لا قاعدة تحدّد مصير هذا {detail}</translation>
    </message>
    <message>
        <source>{named}: {attribute} is missing</source>
        <translation>{named}: تنقصها الصفة «{attribute}»</translation>
    </message>
    <message>
        <source>{named}: {detail} is missing, which the schema asks for now</source>
        <translation>{named}: تنقصه {detail} وقد صار المخطط يطلبها</translation>
    </message>
    <message>
        <source>{named}: {detail} is no value of the schema any more</source>
        <translation>{named}: {detail} لم تعد قيمة في المخطط</translation>
    </message>
    <message>
        <source>{name} has a document type declaration, by which XML can do harm; remove it.</source>
        <translation>في {name} تعريف نوع مستند، وقد يضرّ XML به؛ احذفه.</translation>
    </message>
    <message>
        <source>{name} has no type {strange!r}.</source>
        <translation>ليس في {name} نوع {strange!r}.</translation>
    </message>
    <message>
        <source>{name} has no {what} {wanted!r}.</source>
        <translation>ليس في {name} ‏{what} {wanted!r}.</translation>
    </message>
    <message>
        <source>{name} has no {wrong!r} for a label to become.</source>
        <translation>ليس في {name} ‏{wrong!r} ليصير إليه وسم.</translation>
    </message>
    <message>
        <source>{name} in the archive is damaged or locked: {error}.</source>
        <translation>{name} في الأرشيف تالف أو مقفل: {error}.</translation>
    </message>
    <message>
        <source>{name} in the archive is damaged: it unpacks to another size than it says.</source>
        <translation>{name} في الأرشيف تالف: حجمه بعد الفك غير ما يذكره.</translation>
    </message>
    <message>
        <source>{name} is larger than {megabytes} MB.</source>
        <translation>{name} أكبر من {megabytes} م.ب.</translation>
    </message>
    <message>
        <source>{name} is no XML in UTF-8.</source>
        <translation>{name} ليس XML بترميز UTF-8.</translation>
    </message>
    <message>
        <source>{name} is no XML that can be read: {msg}.</source>
        <translation>{name} ليس XML يمكن قراءته: {msg}.</translation>
    </message>
    <message>
        <source>{name} unpacks to {file_size:,} bytes; unpack the archive yourself.</source>
        <translation>يُفكّ {name} إلى {file_size:,} بايت؛ فكّ الأرشيف بنفسك.</translation>
    </message>
    <message>
        <source>{name} with what was added</source>
        <translation>{name} مع ما أُضيف</translation>
    </message>
    <message>
        <source>{name}, version {version}, has no type, relation or attribute {name2!r}.</source>
        <translation>ليس في {name}، الإصدار {version}، نوع ولا علاقة ولا صفة {name2!r}.</translation>
    </message>
    <message>
        <source>{name}: [{start}, {end}) is not within the {count} characters</source>
        <translation>{name}: [{start}, {end}) خارج الحروف ({count})</translation>
    </message>
    <message>
        <source>{name}: its core {core} is not within it</source>
        <translation>{name}: صلبه {core} خارجه</translation>
    </message>
    <message>
        <source>{name}: not valid UTF-8.</source>
        <translation>{name}: ليس UTF-8 سليمًا.</translation>
    </message>
    <message>
        <source>{name}: the text there is {now!r}, not {text!r}</source>
        <translation>{name}: النص هناك {now!r} وليس {text!r}</translation>
    </message>
    <message>
        <source>{name}: {id} is missing</source>
        <translation>{name}: تنقصه {id}</translation>
    </message>
    <message>
        <source>{name}: {label} has no attribute {pair_name!r}</source>
        <translation>{name}: ليس لـ{label} صفة {pair_name!r}</translation>
    </message>
    <message>
        <source>{name}: {offset} cuts between a letter and its mark</source>
        <translation>{name}: {offset} يقطع بين حرف وحركته</translation>
    </message>
    <message>
        <source>{name}: {value!r} is no value of {pair_name}</source>
        <translation>{name}: {value!r} ليست من قيم {pair_name}</translation>
    </message>
    <message>
        <source>{outcome} The report {path} cannot be written: {reason}.</source>
        <translation>{outcome} لا يمكن كتابة التقرير {path}: {reason}.</translation>
    </message>
    <message>
        <source>{out} cannot be written: {reason}.</source>
        <translation>لا يمكن كتابة {out}: {reason}.</translation>
    </message>
    <message>
        <source>{out} is a folder that holds other things than an export: {others}.</source>
        <translation>{out} مجلد فيه غير التصدير: {others}.</translation>
    </message>
    <message>
        <source>{out} is the project itself.</source>
        <translation>{out} هو المشروع نفسه.</translation>
    </message>
    <message>
        <source>{out} is there already and holds no schema.</source>
        <translation>{out} موجود وليس فيه مخطط.</translation>
    </message>
    <message>
        <source>{out} is there already, and no export.</source>
        <translation>{out} موجود وليس تصديرًا.</translation>
    </message>
    <message>
        <source>{part} has {label}, which train has not.</source>
        <translation>الوسم {label} في القسم {part} وليس في التدريب.</translation>
    </message>
    <message>
        <source>{part} is empty.</source>
        <translation>القسم {part} فارغ.</translation>
    </message>
    <message>
        <source>{part} – rows: {rows:,}, spans: {spans:,}</source>
        <translation>{part} – الأسطر: {rows:,}، المقاطع: {spans:,}</translation>
    </message>
    <message>
        <source>{path} belongs to the project {name}.</source>
        <translation>{path} تابع للمشروع {name}.</translation>
    </message>
    <message>
        <source>{path} cannot be made: {reason}.</source>
        <translation>لا يمكن إنشاء {path}: {reason}.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}</source>
        <translation>لا يمكن قراءة {path}: {reason}</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}.</source>
        <translation>لا يمكن قراءة {path}: {reason}.</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}.</source>
        <translation>لا يمكن كتابة {path}: {reason}.</translation>
    </message>
    <message>
        <source>{path} holds no names.</source>
        <translation>لا أسماء في {path}.</translation>
    </message>
    <message>
        <source>{path} holds what Hashiya did not put there: {names}.</source>
        <translation>في {path} ما لم تضعه حاشية: {names}.</translation>
    </message>
    <message>
        <source>{path} is damaged: its end is missing, {size:,} of {whole:,} bytes are there.</source>
        <translation>{path} تالف: نهايته ناقصة، والموجود {size:,} من {whole:,} بايت.</translation>
    </message>
    <message>
        <source>{path} is damaged: {damage}.</source>
        <translation>{path} تالف: {damage}.</translation>
    </message>
    <message>
        <source>{path} is damaged: {missing} is missing.</source>
        <translation>{path} تالف: ينقصه {missing}.</translation>
    </message>
    <message>
        <source>{path} is empty (0 bytes).</source>
        <translation>{path} فارغ: ليس فيه بايت واحد.</translation>
    </message>
    <message>
        <source>{path} is no tokenizer that can be read: {error}.</source>
        <translation>{path} ليس مقطِّعًا يمكن قراءته: {error}.</translation>
    </message>
    <message>
        <source>{path} is not a Hashiya project.</source>
        <translation>{path} ليس مشروع حاشية.</translation>
    </message>
    <message>
        <source>{path} is not a file.</source>
        <translation>{path} ليس ملفًا.</translation>
    </message>
    <message>
        <source>{path} is not a folder.</source>
        <translation>{path} ليس مجلدًا.</translation>
    </message>
    <message>
        <source>{path} is not indexed yet.</source>
        <translation>{path} غير مفهرس بعد.</translation>
    </message>
    <message>
        <source>{path} is open read-only.</source>
        <translation>{path} مفتوح للقراءة فقط.</translation>
    </message>
    <message>
        <source>{path} is there already and cannot be looked into: {reason}.</source>
        <translation>{path} موجود ولا يمكن النظر فيه: {reason}.</translation>
    </message>
    <message>
        <source>{path} is there already.</source>
        <translation>{path} موجود.</translation>
    </message>
    <message>
        <source>{path} was moved, removed or replaced while it was open; nothing more is written to it.</source>
        <translation>نُقل {path} أو حُذف أو استُبدل وهو مفتوح؛ لا يُكتب فيه شيء بعد الآن.</translation>
    </message>
    <message>
        <source>{path} was not closed, and no copy can be made to see what it holds: {reason}.</source>
        <translation>لم يُغلق {path}، ولا يمكن إنشاء نسخة للنظر فيه: {reason}.</translation>
    </message>
    <message>
        <source>{path} was written by a newer Hashiya ({what}); it was left as it is.</source>
        <translation>كتب {path} إصدار أحدث من حاشية ({what})؛ تُرك كما هو.</translation>
    </message>
    <message>
        <source>{path}: the file is damaged ({error}).</source>
        <translation>{path}: الملف تالف ({error}).</translation>
    </message>
    <message>
        <source>{path}: the text of {title!r} is not the one that was imported.</source>
        <translation>{path}: نص {title!r} ليس الذي استُورد.</translation>
    </message>
    <message>
        <source>{pattern!r} is no regular expression: {error}</source>
        <translation>{pattern!r} ليس تعبيرًا نمطيًّا: {error}</translation>
    </message>
    <message>
        <source>{place}: {reason}</source>
        <translation>{place}: {reason}</translation>
    </message>
    <message>
        <source>{place}an id is no number.</source>
        <translation>{place}معرّف ليس عددًا.</translation>
    </message>
    <message>
        <source>{place}the id {identifier!r} comes twice.</source>
        <translation>{place}المعرّف {identifier!r} مكرر.</translation>
    </message>
    <message>
        <source>{project} cannot be repaired: its schema is not readable.</source>
        <translation>لا يمكن إصلاح {project}: مخططه لا يُقرأ.</translation>
    </message>
    <message>
        <source>{project} cannot be repaired: {damage}.</source>
        <translation>لا يمكن إصلاح {project}: {damage}.</translation>
    </message>
    <message>
        <source>{project} cannot be restored: {reason}.</source>
        <translation>لا يمكن استرجاع {project}: {reason}.</translation>
    </message>
    <message>
        <source>{project} is open in another program ({holder}).</source>
        <translation>{project} مفتوح في برنامج آخر ({holder}).</translation>
    </message>
    <message>
        <source>{project}: no change of the schema is there to take back.</source>
        <translation>{project}: لا تغيير للمخطط يُتراجع عنه.</translation>
    </message>
    <message>
        <source>{project}: {counted}{others} in {counted2}.</source>
        <translation>{project}: {counted}{others} في {counted2}.</translation>
    </message>
    <message>
        <source>{quoted} does not name {quoted2} as its inverse</source>
        <translation>{quoted} لا تسمّي {quoted2} عكسًا لها</translation>
    </message>
    <message>
        <source>{quoted} is named twice</source>
        <translation>{quoted} مذكور مرتين</translation>
    </message>
    <message>
        <source>{quoted} is neither true nor false</source>
        <translation>{quoted} ليس true ولا false</translation>
    </message>
    <message>
        <source>{quoted} is not a number</source>
        <translation>{quoted} ليس عددًا</translation>
    </message>
    <message>
        <source>{quoted} is not the US legend of a key</source>
        <translation>{quoted} ليس حرف مفتاح على لوحة أمريكية</translation>
    </message>
    <message>
        <source>{row!r} is not as long as [{start}, {end}).</source>
        <translation>طول {row!r} ليس طول [{start}, {end}).</translation>
    </message>
    <message>
        <source>{said!r} names nothing that it is about.</source>
        <translation>{said!r} لا يسمّي ما يتعلق به.</translation>
    </message>
    <message>
        <source>{target} is in use: {name} lies beside it.</source>
        <translation>{target} قيد الاستعمال: بجانبه {name}.</translation>
    </message>
    <message>
        <source>{target} is there already: a Hashiya project, and those are never replaced.</source>
        <translation>{target} موجود: مشروع حاشية، والمشاريع لا تُستبدل أبدًا.</translation>
    </message>
    <message>
        <source>{text!r} has no condition.</source>
        <translation>{text!r} بلا شرط.</translation>
    </message>
    <message>
        <source>{text!r} has no label.</source>
        <translation>{text!r} بلا وسم.</translation>
    </message>
    <message>
        <source>{text!r} holds no letter</source>
        <translation>{text!r} بلا حروف</translation>
    </message>
    <message>
        <source>{text!r} is not to be understood.</source>
        <translation>{text!r} غير مفهوم.</translation>
    </message>
    <message>
        <source>{value!r} is no value of {name}.</source>
        <translation>{value!r} ليست من قيم {name}.</translation>
    </message>
    <message>
        <source>{what} holds a NUL character.</source>
        <translation>في {what} حرف NUL.</translation>
    </message>
    <message>
        <source>{what} holds half of a surrogate pair at character {start}.</source>
        <translation>في {what} نصف زوج بديل عند الحرف {start}.</translation>
    </message>
    <message>
        <source>{what} is empty.</source>
        <translation>{what} فارغ.</translation>
    </message>
    <message>
        <source>{what} is longer than {most} characters.</source>
        <translation>{what} أطول من {most} حرف.</translation>
    </message>
    <message>
        <source>{what} is no JSON object.</source>
        <translation>{what} ليس كائن JSON.</translation>
    </message>
    <message>
        <source>{what} is no list.</source>
        <translation>{what} ليس قائمة.</translation>
    </message>
    <message>
        <source>{what} is no string.</source>
        <translation>{what} ليس سلسلة.</translation>
    </message>
    <message>
        <source>{what} is {value}, no whole number.</source>
        <translation>{what} هو {value} وليس عددًا صحيحًا.</translation>
    </message>
    <message>
        <source>«{text}» is not marked here, elsewhere {label} ({marked} times)</source>
        <translation>«{text}» غير موسوم هنا، وفي غيره {label} (عدد المرات: {marked})</translation>
    </message>
    <message>
        <source>«{text}» is {label} here, elsewhere {other} ({most} of {all})</source>
        <translation>«{text}» وسمه هنا {label}، وفي غيره {other} ({most} من {all})</translation>
    </message>
    <message>
        <source>«{text}» is {label}, the cluster that it belongs to {most}</source>
        <translation>«{text}» وسمه {label}، ووسم عنقوده {most}</translation>
    </message>
    <message>
        <source>«{text}» {label} and «{inner_text}» {inner_label} cross</source>
        <translation>«{text}» {label} و«{inner_text}» {inner_label} يتقاطعان</translation>
    </message>
    <message>
        <source>«{text}» {label} has {count} of {relation}, and at least {least} are asked for</source>
        <translation>«{text}» {label}: عدد {relation} له {count}، والمطلوب {least} على الأقل</translation>
    </message>
    <message>
        <source>«{text}» {label} has {count} of {relation}, and at most {most} are allowed</source>
        <translation>«{text}» {label}: عدد {relation} له {count}، والمسموح {most} على الأكثر</translation>
    </message>
    <message>
        <source>«{text}» {label} lies within «{outer_text}», which is {outer_label} as well</source>
        <translation>«{text}» {label} داخل «{outer_text}» ووسمه {outer_label} أيضًا</translation>
    </message>
    <message>
        <source>«{text}» {label}: elsewhere «{whole}» is marked ({marked} times)</source>
        <translation>«{text}» {label}: الموسوم في غيره «{whole}» (عدد المرات: {marked})</translation>
    </message>
    <message>
        <source>«{text}» {label}: ends within the word «{word}»</source>
        <translation>«{text}» {label}: ينتهي داخل الكلمة «{word}»</translation>
    </message>
    <message>
        <source>«{text}» {label}: half of a pair of quotes or brackets</source>
        <translation>«{text}» {label}: قوس أو علامة اقتباس بلا قرينها</translation>
    </message>
    <message>
        <source>«{text}» {label}: leaves a clitic out, but whole words are to be marked</source>
        <translation>«{text}» {label}: يترك سابقة أو لاحقة، والمطلوب وسم كلمات كاملة</translation>
    </message>
    <message>
        <source>«{text}» {label}: punctuation stands at its ends</source>
        <translation>«{text}» {label}: علامة ترقيم عند طرفيه</translation>
    </message>
    <message>
        <source>«{text}» {label}: takes «{letters}» along, which is to be left out</source>
        <translation>«{text}» {label}: يأخذ «{letters}» معه، والمطلوب تركها</translation>
    </message>
    <message>
        <source>«{text}» {label}: what cannot be seen stands at its {where}: {named}</source>
        <translation>«{text}» {label}: رموز لا تُرى عند طرفه ({where}): {named}</translation>
    </message>
    <message>
        <source>«{text}» {label}: {attribute} is missing</source>
        <translation>«{text}» {label}: تنقصه الصفة «{attribute}»</translation>
    </message>
</context>
<context>
    <name>program</name>
    <message>
        <source>Hashiya</source>
        <translation>حاشية</translation>
    </message>
</context>
<context>
    <name>schema changes</name>
    <message>
        <source>Spans %1 become %2</source>
        <translation>مقاطع %1 تصير %2</translation>
    </message>
    <message>
        <source>Spans %1 stay, by rule</source>
        <translation>مقاطع %1 تبقى بحسب القاعدة</translation>
    </message>
    <message>
        <source>Spans %1 become %2, by rule</source>
        <translation>مقاطع %1 تصير %2 بحسب القاعدة</translation>
    </message>
    <message>
        <source>Spans %1 are removed</source>
        <translation>تُحذف مقاطع %1</translation>
    </message>
    <message>
        <source>Spans %1 join one that is marked as %2 already</source>
        <translation>مقاطع %1 تندمج في مقطع يحمل الوسم %2 أصلًا</translation>
    </message>
    <message>
        <source>Relations %1 become %2</source>
        <translation>علاقات %1 تصير %2</translation>
    </message>
    <message>
        <source>Relations %1 are removed</source>
        <translation>تُحذف علاقات %1</translation>
    </message>
    <message>
        <source>Relations %1 go with their spans</source>
        <translation>تذهب علاقات %1 مع مقاطعها</translation>
    </message>
    <message>
        <source>Relations %1 are removed, not being allowed any more</source>
        <translation>تُحذف علاقات %1 لأنها لم تعد مسموحة</translation>
    </message>
    <message>
        <source>Relations %1 join one that is there already</source>
        <translation>علاقات %1 تندمج في علاقة موجودة</translation>
    </message>
    <message>
        <source>Attributes %1 become %2</source>
        <translation>صفات %1 تصير %2</translation>
    </message>
    <message>
        <source>Attributes %1 are removed</source>
        <translation>تُحذف صفات %1</translation>
    </message>
    <message>
        <source>Values %1 become %2</source>
        <translation>قيم %1 تصير %2</translation>
    </message>
    <message>
        <source>Values %1 are removed</source>
        <translation>تُحذف قيم %1</translation>
    </message>
    <message>
        <source>Spans %1: what becomes of them?</source>
        <translation>مقاطع %1: ما مصيرها؟</translation>
    </message>
    <message>
        <source>Relations %1: what becomes of them?</source>
        <translation>علاقات %1: ما مصيرها؟</translation>
    </message>
    <message>
        <source>New entity type %2</source>
        <translation>نوع كيان جديد %2</translation>
    </message>
    <message>
        <source>New relation type %2</source>
        <translation>نوع علاقة جديد %2</translation>
    </message>
    <message>
        <source>New attribute %2</source>
        <translation>صفة جديدة %2</translation>
    </message>
    <message>
        <source>New value %2</source>
        <translation>قيمة جديدة %2</translation>
    </message>
    <message>
        <source>Entity type %1 becomes %2; nothing is marked so</source>
        <translation>نوع الكيان %1 يصير %2، ولا شيء موسوم به</translation>
    </message>
    <message>
        <source>Relation type %1 becomes %2; nothing is marked so</source>
        <translation>نوع العلاقة %1 يصير %2، ولا شيء موسوم به</translation>
    </message>
    <message>
        <source>Attribute %1 becomes %2; nothing has it</source>
        <translation>الصفة %1 تصير %2، ولا شيء يحملها</translation>
    </message>
    <message>
        <source>Value %1 becomes %2</source>
        <translation>القيمة %1 تصير %2</translation>
    </message>
    <message>
        <source>Value %1 goes</source>
        <translation>القيمة %1 تُحذف</translation>
    </message>
    <message>
        <source>Entity type %1 goes; nothing is marked so</source>
        <translation>نوع الكيان %1 يُحذف، ولا شيء موسوم به</translation>
    </message>
    <message>
        <source>Relation type %1 goes; nothing is marked so</source>
        <translation>نوع العلاقة %1 يُحذف، ولا شيء موسوم به</translation>
    </message>
    <message>
        <source>Attribute %1 goes; nothing has it</source>
        <translation>الصفة %1 تُحذف، ولا شيء يحملها</translation>
    </message>
    <message>
        <source>To look at: no rule of the split holds</source>
        <translation>للنظر: لا تنطبق قاعدة من التقسيم</translation>
    </message>
    <message>
        <source>To look at: relations that are not allowed any more</source>
        <translation>للنظر: علاقات لم تعد مسموحة</translation>
    </message>
    <message>
        <source>To look at: required attributes that are missing</source>
        <translation>للنظر: صفات إلزامية ناقصة</translation>
    </message>
    <message>
        <source>To look at: values that are no values any more</source>
        <translation>للنظر: قيم لم تعد قيمًا</translation>
    </message>
    <message>
        <source>To look at: two spans became one and did not say the same</source>
        <translation>للنظر: اندمج مقطعان لم يقولا الشيء نفسه</translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message>
        <source>Marked as %1: %2</source>
        <translation>وُسم بالوسم %1: %2</translation>
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
        <source>Flagged the article</source>
        <translation>وُضعت راية على المقال</translation>
    </message>
    <message>
        <source>Took the flag off the article</source>
        <translation>أُزيلت الراية عن المقال</translation>
    </message>
    <message>
        <source>Note on the article</source>
        <translation>ملاحظة على المقال</translation>
    </message>
    <message>
        <source>Labels of the article</source>
        <translation>وسوم المقال</translation>
    </message>
    <message>
        <source>Flag, note or labels of the article</source>
        <translation>راية المقال أو ملاحظته أو وسومه</translation>
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

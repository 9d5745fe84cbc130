<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ug" sourcelanguage="en">
<context>
    <name>AnswerRow</name>
    <message>
        <source>Came from: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ApplyBeginPage</name>
    <message>
        <source>You have begun this before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 working day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 working days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It costs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer a few questions, look through everything, sign with your finger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The form is filled in from your card and your e-licences, and no paper is asked of you that the state already holds. It is looked up for this matter alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May we look up what the state already holds of you?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, go on where I left off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No, I prefer a window: take a number</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ApplyDonePage</name>
    <message>
        <source>Please take the slip below the screen.</source>
        <translation>ئېكراننىڭ ئاستىدىكى قەغەزنى ئېلىڭ.</translation>
    </message>
    <message>
        <source>Accepted: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow it on your phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is accepted all the same. Photograph this screen: the case number is what counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The slip did not come out whole.</source>
        <translation>قەغەز تولۇق چىقمىدى.</translation>
    </message>
    <message>
        <source>Print it now: it comes out once, here or at any machine of this hall.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Progress” tells why and what you can do about it; the service desk is glad to help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line to the departments is cut. Your application is kept and goes on by itself once the line is back; the document is printed later at any machine of this hall, with your card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page waits with you. If you would rather not wait: the document is printed later at any machine of this hall, with your card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow it with the code, or with your card under “Progress”. Once it is decided you print the document at any machine of this hall.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your document is ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be granted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being decided: usually ready in a moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens next</source>
        <translation>كېيىنكى قەدەم</translation>
    </message>
    <message>
        <source>Print it now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ApplyMaterialPage</name>
    <message>
        <source>Still needed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You declare that you meet what it would prove and that you know what follows from a false declaration. Your signature at the end stands for this promise too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A promise is enough here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press the camera&apos;s button and wait: its picture shows here by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lay the sheet flat under the document camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can everything on it be read?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 pages are taken in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue at a window: what you filled in goes with your number, and the clerk looks at the paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This machine cannot take this paper in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, use it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I promise it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue at a window</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ApplyPage</name>
    <message>
        <source>What is not in the list is taken in at a window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would you like to apply for?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a number: at the window any department&apos;s matter is taken in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be applied for at this machine today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More (%1 of %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else: take a number</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ApplyQuestionPage</name>
    <message>
        <source>Year, month, day: 8 digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Came from: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue at a window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>داۋام</translation>
    </message>
</context>
<context>
    <name>ApplyReviewPage</name>
    <message>
        <source>Touch an answer to change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is everything right?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please sign here with your finger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue at a window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change something</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand it in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Assistance</name>
    <message>
        <source>Larger and simpler</source>
        <translation>چوڭ خەت</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>يۇقىرى سېلىشتۇرما</translation>
    </message>
    <message>
        <source>Within reach</source>
        <translation>قول يېتىدىغان جاي</translation>
    </message>
    <message>
        <source>Keys only</source>
        <translation>پەقەت كۇنۇپكا</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>ئاۋازلىق ئوقۇش</translation>
    </message>
    <message>
        <source>Flashing signs</source>
        <translation>يالتىرايدىغان بەلگە</translation>
    </message>
    <message>
        <source>More time</source>
        <translation>كۆپرەك ۋاقىت</translation>
    </message>
    <message>
        <source>Nothing moves</source>
        <translation>مىدىرلىماسلىق</translation>
    </message>
    <message>
        <source>Larger letters and buttons, fewer choices, spoken headings.</source>
        <translation>خەت ۋە كۇنۇپكىلار چوڭ، تاللاش ئاز، ماۋزۇلار ئوقۇپ بېرىلىدۇ.</translation>
    </message>
    <message>
        <source>Dark letters on white, strong borders.</source>
        <translation>ئاق ئۈستىدە قارا خەت، ئېنىق گىرۋەك.</translation>
    </message>
    <message>
        <source>Everything you touch moves to the lower half.</source>
        <translation>باسىدىغان ھەممە نەرسە ئېكراننىڭ ئاستى يېرىمىغا چۈشىدۇ.</translation>
    </message>
    <message>
        <source>The arrow keys move, Enter presses, no touching.</source>
        <translation>يۆنىلىش كۇنۇپكىلىرى يۆتكەيدۇ، Enter باسىدۇ، تېگىشنىڭ ھاجىتى يوق.</translation>
    </message>
    <message>
        <source>Plug in earphones: every page is read to you.</source>
        <translation>تىڭشىغۇچنى چېتىڭ: ھەر بىر بەت ئوقۇپ بېرىلىدۇ.</translation>
    </message>
    <message>
        <source>The screen&apos;s edge flashes whenever something sounds.</source>
        <translation>ئاۋاز چىققاندا ئېكراننىڭ گىرۋىكى يالتىرايدۇ.</translation>
    </message>
    <message>
        <source>The screen waits three times as long for you.</source>
        <translation>ئېكران سىزنى ئۈچ ھەسسە ئۇزۇن ساقلايدۇ.</translation>
    </message>
    <message>
        <source>Pictures stay still.</source>
        <translation>رەسىملەر مىدىرلىمايدۇ.</translation>
    </message>
    <message>
        <source>What would make it easier for you?</source>
        <translation>سىزگە قايسىسى قۇلايلىق؟</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>داۋام</translation>
    </message>
</context>
<context>
    <name>CasePanel</name>
    <message>
        <source>Approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promised by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agreed ✓</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>declined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please show it at a window: take a number now, or bring it on your next visit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Touch “Collect my document”: it is printed at this terminal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 decides next, by %2 at the latest. Nothing is needed from you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The departments agree; the decision follows by %1 at the latest. Nothing is needed from you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its document is being made ready. You find it here under “Collect”, usually on the same day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service desk tells you the reasons and what you can do about it, also how to object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have its document. Nothing is left to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still needed from you: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Granted: your document is ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens next</source>
        <translation>كېيىنكى قەدەم</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be granted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service desk asks the department for you at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The promised day has passed. We are sorry.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckInPage</name>
    <message>
        <source>Touch “I am here” and you get a number that is called first around your time.</source>
        <translation>«كەلدىم» نى باسسىڭىز، ۋاقتىڭىز يېقىنلاشقاندا ئالدى بىلەن چاقىرىلىدىغان نومۇر بېرىلىدۇ.</translation>
    </message>
    <message>
        <source>Your appointment of today</source>
        <translation>بۈگۈنكى ئالدىن زاكاز قىلغان ۋاقتىڭىز</translation>
    </message>
    <message>
        <source>No appointment today</source>
        <translation>بۈگۈن ئالدىن زاكاز يوق</translation>
    </message>
    <message>
        <source>Have ready:</source>
        <translation>تەييارلاپ قويۇڭ:</translation>
    </message>
    <message>
        <source>Something is missing? Come all the same: at the window we see whether we can look it up for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I am here</source>
        <translation>كەلدىم</translation>
    </message>
    <message>
        <source>Check the day and the name you booked under, or take a number now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We found no appointment of yours for today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a number instead</source>
        <translation>ئۇنىڭ ئورنىغا نومۇر ئېلىش</translation>
    </message>
</context>
<context>
    <name>CheckedInPage</name>
    <message>
        <source>Please take the slip below the screen.</source>
        <translation>ئېكراننىڭ ئاستىدىكى قەغەزنى ئېلىڭ.</translation>
    </message>
    <message>
        <source>You are checked in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your number is valid all the same. Photograph this screen, or scan the code with your phone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The slip did not come out whole.</source>
        <translation>قەغەز تولۇق چىقمىدى.</translation>
    </message>
    <message>
        <source>There is no slip for this number.</source>
        <translation>بۇ نومۇرنىڭ قەغىزى يوق.</translation>
    </message>
</context>
<context>
    <name>CollectPage</name>
    <message>
        <source>All of them are printed, one after the other. Touch one to leave it out for now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) are ready for you</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Your documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No document is ready yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When an application of yours is approved, its document waits for you here. “Progress” shows how far it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to collect at the moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each document is printed once. If no paper comes, if it jams or the power fails: nothing is lost and nothing is printed twice, a member of staff looks at it with you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Print all %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Print the %n chosen</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>See the progress of my applications</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CollectedPage</name>
    <message>
        <source>The hand-over is recorded. All the best!</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Your %n document(s) are yours now</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Your %1 is yours now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serial %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its code on the paper lets anyone check that it is genuine. The electronic licence is in your account too, so no office may ask you for a copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collect the others too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate today&apos;s service</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeviceSentences</name>
    <message>
        <source>The code of an appointment or a ticket works all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line to the online platform is down: no codes can be sent to phones, and identity codes cannot be checked.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DocumentCard</name>
    <message>
        <source>Serial %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You collect this for %1, who authorised you. It is recorded that you took it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is printed: take it now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DocumentCodePage</name>
    <message>
        <source>This document is genuine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This sheet is void</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This document was replaced and is void</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code is genuine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the sheet that was printed last counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the new document counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please check it again once the line is back, or on the platform&apos;s verify page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hall&apos;s record of it comes by itself once its line is back. If it is urgent, ask the authority that issued it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its signature is good, and it is valid as far as the platform knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document was printed once more afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new document was issued in its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its signature is good. Whether it is still valid, only the platform knows, and the line to it is down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform has no record of the printing yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document</source>
        <translation>ھۆججەت</translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The holder is not shown here. Please compare the number and the authority with what stands on the paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>داۋام</translation>
    </message>
</context>
<context>
    <name>DocumentFacts</name>
    <message>
        <source>Document</source>
        <translation>ھۆججەت</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serial</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FinishButton</name>
    <message>
        <source>Finish (%1)</source>
        <translation>تامام (⁦%1⁩)</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>تامام</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>Assistance</source>
        <translation>قۇلايلىق</translation>
    </message>
    <message>
        <source>Catching up %1 %</source>
        <translation>يوللىنىۋاتىدۇ ⁦%1⁩ %</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>توردا</translation>
    </message>
    <message>
        <source>Saved, sent later: nothing to do</source>
        <translation>ساقلاندى، كېيىن يوللىنىدۇ</translation>
    </message>
    <message>
        <source>Saved, sent later</source>
        <translation>ساقلاندى</translation>
    </message>
    <message>
        <source>Working offline</source>
        <translation>تورسىز ئىشلەۋاتىدۇ</translation>
    </message>
    <message>
        <source>Working offline since %1, %2 entries waiting</source>
        <translation>تورسىز ⁦%1⁩، ⁦%2⁩ خاتىرە</translation>
    </message>
    <message>
        <source>Call help</source>
        <translation>ياردەم چاقىرىش</translation>
    </message>
</context>
<context>
    <name>Greeting</name>
    <message>
        <source>One moment…</source>
        <translation>سەل ساقلاڭ…</translation>
    </message>
    <message>
        <source>What would you like to do?</source>
        <translation>نېمە ئىش قىلماقچى؟</translation>
    </message>
    <message>
        <source>Please take your ID card with you</source>
        <translation>كىملىكىڭىزنى ئېلىۋېلىڭ</translation>
    </message>
    <message>
        <source>Touch what you came for</source>
        <translation>قىلماقچى بولغان ئىشنى بېسىڭ</translation>
    </message>
    <message>
        <source>Put your social security card
into the slot</source>
        <translation>ئىجتىمائىي كاپالەت كارتىسىنى
يوچۇققا سېلىڭ</translation>
    </message>
    <message>
        <source>Put your ID card
on the reader</source>
        <translation>كىملىكىڭىزنى
ئوقۇغۇچقا قويۇڭ</translation>
    </message>
    <message>
        <source>Your visit is over and the screen is cleared.</source>
        <translation>زىيارىتىڭىز ئاخىرلاشتى، ئېكران تازىلاندى.</translation>
    </message>
    <message>
        <source>This terminal is starting; it is ready in a moment.</source>
        <translation>ئۈسكۈنە قوزغىلىۋاتىدۇ، ھازىرلا تەييار بولىدۇ.</translation>
    </message>
    <message>
        <source>It shows by itself what is waiting for you. Or touch what you came for.</source>
        <translation>سىزنى نېمە كۈتۈۋاتقانلىقىنى ئۆزى كۆرسىتىدۇ. ياكى قىلماقچى بولغان ئىشنى بېسىڭ.</translation>
    </message>
    <message>
        <source>There are other ways to show who you are.</source>
        <translation>كىملىكىڭىزنى باشقا ئۇسۇلدا كۆرسەتسىڭىزمۇ بولىدۇ.</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>It shows who you are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own ID card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 working day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 working days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1 yuan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cost depends on your case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 yuan</source>
        <translation>⁦%1⁩ يۈەن</translation>
    </message>
    <message>
        <source>no charge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>may be handed in up to %1 working days later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>depends on: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GuideFindPage</name>
    <message>
        <source>For 身份证 type S F Z. Everyday words are found, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the first letter of each syllable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a letter back, or go back and choose by topic. The service desk is glad to help, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing begins with these letters.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GuideListPage</name>
    <message>
        <source>How long: %1. Cost: %2. This hall does not take it in: ask the service desk where.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long: %1. Cost: %2. Where: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By your answers this cannot go through yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GuideMatters</name>
    <message>
        <source>What is done for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply here</source>
        <translation>ئىلتىماس</translation>
    </message>
    <message>
        <source>Perhaps this, too, depending on your case: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GuidePage</name>
    <message>
        <source>A few questions, then your own list: what to bring, where, how long, what it costs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do you want done?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or one matter, by what it is about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a matter by the first letters of its pinyin</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GuideQuestionPage</name>
    <message>
        <source>Choose what is true for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I am not sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show my list now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GuideSection</name>
    <message>
        <source>Bring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to prepare: you sign it at the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not bring: the state holds it already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line to the state&apos;s records is down: the window looks these up for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you have your card, the state holds these already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not bring: it comes out of an earlier step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perhaps, depending on your case</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GuideTakeAlong</name>
    <message>
        <source>Your list is printed: please take it below the screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list did not come out. Scan the code: your phone shows the same list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no paper for the list. Scan the code: your phone shows the same list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This terminal prints no lists. Scan the code: your phone shows the same list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking up what the state holds already…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ Looked up for your card in the state&apos;s records. Nothing of it is kept here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line is down: what the state holds cannot be looked up just now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put your ID card on the reader to see what the state holds already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan the code to keep the list on your phone. It names no person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a number for this: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GuideTopicPage</name>
    <message>
        <source>Which of these is it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not here? Find it by the first letters of its pinyin</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HomeHeader</name>
    <message>
        <source>Leave</source>
        <translation>چىقىش</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>A number for the counter</source>
        <translation>كۆزنەك ئۈچۈن نومۇر</translation>
    </message>
    <message>
        <source>Nobody is waiting: you are next</source>
        <translation>ساقلاۋاتقان ئادەم يوق: نۆۋەت سىزنىڭ</translation>
    </message>
    <message>
        <source>Up to about %1 minutes, depending on the line</source>
        <translation>قاتارغا قاراپ ئەڭ ئۇزۇن ⁦%1⁩ مىنۇت ئەتراپىدا</translation>
    </message>
    <message>
        <source>About %1 minutes until it is your turn</source>
        <translation>نۆۋىتىڭىزگە ⁦%1⁩ مىنۇتچە قالدى</translation>
    </message>
    <message>
        <source>About %1 to %2 minutes, depending on the line</source>
        <translation>قاتارغا قاراپ ⁦%1⁩ دىن ⁦%2⁩ مىنۇتقىچە</translation>
    </message>
    <message>
        <source>people waiting</source>
        <translation>ئادەم ساقلاۋاتىدۇ</translation>
    </message>
    <message>
        <source>Take a number</source>
        <translation>نومۇر ئېلىش</translation>
    </message>
    <message>
        <source>Booked online or by phone: say here that you have come</source>
        <translation>تور ياكى تېلېفوندا زاكاز قىلغان: كەلگەنلىكىڭىزنى بۇ يەردە ئېيتىڭ</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>كەلدىم</translation>
    </message>
    <message>
        <source>Finished documents, printed here once</source>
        <translation>پۈتكەن ھۆججەتلەر بۇ يەردە بىر قېتىم بېسىلىدۇ</translation>
    </message>
    <message>
        <source>Collect</source>
        <translation>ھۆججەت</translation>
    </message>
    <message>
        <source>%1 matters, most done in a few minutes</source>
        <translation>⁦%1⁩ تۈر، كۆپىنچىسى بىر نەچچە مىنۇتتا پۈتىدۇ</translation>
    </message>
    <message>
        <source>Simple matters, done here from start to end</source>
        <translation>ئاددىي ئىشلار باشتىن ئاخىر بۇ يەردە پۈتىدۇ</translation>
    </message>
    <message>
        <source>Apply here</source>
        <translation>ئىلتىماس</translation>
    </message>
    <message>
        <source>What to bring, where, how long, what it costs</source>
        <translation>نېمە ئېلىپ كېلىش، قەيەردە، قانچە ۋاقىت، قانچە پۇل</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>يېتەكچى</translation>
    </message>
    <message>
        <source>Which step it is at, on which day it is done</source>
        <translation>قايسى باسقۇچتا، قايسى كۈنى پۈتىدۇ</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>جەريان</translation>
    </message>
    <message>
        <source>How were you served today? It takes ten seconds</source>
        <translation>بۈگۈنكى مۇلازىمەت قانداق بولدى؟ ئون سېكۇنتلا كېتىدۇ</translation>
    </message>
    <message>
        <source>Rate us</source>
        <translation>باھالاش</translation>
    </message>
</context>
<context>
    <name>HowFar</name>
    <message>
        <source>Step %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Keypad</name>
    <message>
        <source>Take the last digit back</source>
        <translation>ئاخىرقى رەقەمنى ئۆچۈرۈش</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>ئۆچۈر</translation>
    </message>
</context>
<context>
    <name>Kiosk</name>
    <message>
        <source>%1 yuan</source>
        <translation>⁦%1⁩ يۈەن</translation>
    </message>
    <message>
        <source>ddd, d MMM</source>
        <translation>d-MMM، ddd</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>yyyy-يىلى d-MMMM</translation>
    </message>
    <message>
        <source>Waited too long</source>
        <translation>بەك ئۇزۇن ساقلىدىم</translation>
    </message>
    <message>
        <source>Had to come several times</source>
        <translation>نەچچە قېتىم كەلدىم</translation>
    </message>
    <message>
        <source>Asked for papers you already have</source>
        <translation>بار ھۆججەتنى يەنە سورىدى</translation>
    </message>
    <message>
        <source>Not explained clearly</source>
        <translation>ئېنىق چۈشەندۈرمىدى</translation>
    </message>
    <message>
        <source>Not treated kindly</source>
        <translation>پوزىتسىيەسى ياخشى ئەمەس</translation>
    </message>
    <message>
        <source>Machine did not work well</source>
        <translation>ئۈسكۈنە ياخشى ئىشلىمىدى</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>Go on</source>
        <translation>داۋام</translation>
    </message>
</context>
<context>
    <name>LetterPad</name>
    <message>
        <source>Take the last letter back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>ئۆچۈر</translation>
    </message>
</context>
<context>
    <name>LinesPage</name>
    <message>
        <source>Touch a line and your number is printed.</source>
        <translation>بىر قاتارنى باسسىڭىز نومۇرىڭىز بېسىپ چىقىرىلىدۇ.</translation>
    </message>
    <message>
        <source>What is it about?</source>
        <translation>قايسى تۈردىكى ئىش؟</translation>
    </message>
    <message>
        <source>“%1” still needs something from you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your appointment: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being decided: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You did this here before: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 people before you.</source>
        <translation>ئالدىڭىزدا ⁦%1⁩ ئادەم بار.</translation>
    </message>
    <message>
        <source>No window is open for it at the moment</source>
        <translation>ھازىر ئوچۇق كۆزنەك يوق</translation>
    </message>
    <message>
        <source>Nobody is waiting: you are next</source>
        <translation>ساقلاۋاتقان ئادەم يوق: نۆۋەت سىزنىڭ</translation>
    </message>
    <message>
        <source>About %1 minutes</source>
        <translation>⁦%1⁩ مىنۇتچە</translation>
    </message>
    <message>
        <source>people before you</source>
        <translation>ئادەم ئالدىڭىزدا</translation>
    </message>
    <message>
        <source>Any window of the line takes every department&apos;s matters. The staff at the service desk are glad to tell you.</source>
        <translation>قاتاردىكى ھەر قايسى كۆزنەك بارلىق ئورۇنلارنىڭ ئىشىنى بېجىرىدۇ. مۇلازىمەت ئورنىدىكىلەر خۇشاللىق بىلەن چۈشەندۈرىدۇ.</translation>
    </message>
    <message>
        <source>Not sure which line?</source>
        <translation>قايسى قاتار ئىكەنلىكى ئېنىق ئەمەسمۇ؟</translation>
    </message>
</context>
<context>
    <name>MaintenancePage</name>
    <message>
        <source>%1 is signed in. Taking the card out closes this page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same as at a window. Leave your card in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page is for the staff of the hall. Citizens go back to the first page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How this terminal stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, please type your password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staff: please put your card in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The test slip came out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program starts anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The terminal switches off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card bound to your account, into the reader for social security cards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without one, this page opens for nobody. On the machine itself “onewindow doctor” tells how it stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for your card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no reader for staff cards here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at everything; this takes a few seconds …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No crash reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last crash reports:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MaterialRow</name>
    <message>
        <source>Not needed from you: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read from the card here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hall checks it itself once the line is back: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your promise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photographed here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MatterTile</name>
    <message>
        <source>Done at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 working day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 working days</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NextSteps</name>
    <message>
        <source>What happens next</source>
        <translation>كېيىنكى قەدەم</translation>
    </message>
    <message>
        <source>Have a seat. Your number is called and shown on the board: %1.</source>
        <translation>ئولتۇرۇپ ساقلاڭ. نومۇرىڭىز چاقىرىلىدۇ ۋە چوڭ ئېكراندا كۆرۈنىدۇ: ⁦%1⁩.</translation>
    </message>
    <message>
        <source>Have a seat. Your number is called and shown on the board.</source>
        <translation>ئولتۇرۇپ ساقلاڭ. نومۇرىڭىز چاقىرىلىدۇ ۋە چوڭ ئېكراندا كۆرۈنىدۇ.</translation>
    </message>
    <message>
        <source>Have ready:</source>
        <translation>تەييارلاپ قويۇڭ:</translation>
    </message>
    <message>
        <source>Missed your call? Tell a window within the hour; there is no need for a new number.</source>
        <translation>چاقىرىقنى ئۆتكۈزۈۋەتتىڭىزمۇ؟ بىر سائەت ئىچىدە كۆزنەككە ئېيتىڭ، يېڭىدىن نومۇر ئېلىشنىڭ ھاجىتى يوق.</translation>
    </message>
    <message>
        <source>Follow the line on your phone</source>
        <translation>قاتارنى تېلېفوندا كۆرۈڭ</translation>
    </message>
</context>
<context>
    <name>NumberCard</name>
    <message>
        <source>people before you</source>
        <translation>ئادەم ئالدىڭىزدا</translation>
    </message>
    <message>
        <source>minutes, about</source>
        <translation>مىنۇت ئەتراپىدا</translation>
    </message>
    <message>
        <source>appointment</source>
        <translation>زاكاز ۋاقتى</translation>
    </message>
    <message>
        <source>taken at</source>
        <translation>ئېلىنغان ۋاقىت</translation>
    </message>
</context>
<context>
    <name>OtherWays</name>
    <message>
        <source>Scan a code from my phone or slip</source>
        <translation>تېلېفون ياكى قەغەزدىكى كودنى ئوقۇتۇش</translation>
    </message>
    <message>
        <source>Type my phone number</source>
        <translation>تېلېفون نومۇرۇمنى كىرگۈزۈش</translation>
    </message>
    <message>
        <source>Ask the service desk</source>
        <translation>مۇلازىمەت ئورنىدىن سوراش</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Back to the top</source>
        <translation>بېشىغا قايتىش</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>داۋامىنى كۆرۈش</translation>
    </message>
</context>
<context>
    <name>PageHeader</name>
    <message>
        <source>Who you are</source>
        <translation>كىملىك</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>ھۆججەت</translation>
    </message>
    <message>
        <source>Take a number</source>
        <translation>نومۇر ئېلىش</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>كەلدىم</translation>
    </message>
    <message>
        <source>Collect documents</source>
        <translation>ھۆججەت ئېلىش</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>جەريان</translation>
    </message>
    <message>
        <source>Rate the service</source>
        <translation>مۇلازىمەتنى باھالاش</translation>
    </message>
    <message>
        <source>Apply here</source>
        <translation>ئىلتىماس</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>يېتەكچى</translation>
    </message>
    <message>
        <source>Please look here</source>
        <translation>بۇ يەرگە قاراڭ</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>قايتىش</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>سەل ساقلاڭ…</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>چىقىش</translation>
    </message>
</context>
<context>
    <name>PhoneCodePage</name>
    <message>
        <source>Type the six digits</source>
        <translation>ئالتە خانىلىق رەقەمنى كىرگۈزۈڭ</translation>
    </message>
    <message>
        <source>6 digits</source>
        <translation>6 رەقەم</translation>
    </message>
    <message>
        <source>They were sent to %1 and are good for %2 minutes.</source>
        <translation>⁦%1⁩ غا يوللاندى، ⁦%2⁩ مىنۇت كۈچكە ئىگە.</translation>
    </message>
    <message>
        <source>You can try %1 more times.</source>
        <translation>يەنە ⁦%1⁩ قېتىم سىنىسىڭىز بولىدۇ.</translation>
    </message>
    <message>
        <source>These are not the digits that were sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No message after a minute? The number may not be registered on the platform. Go back and choose another way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send another code</source>
        <translation>كودنى قايتا يوللاش</translation>
    </message>
    <message>
        <source>Send another code (in %1 seconds)</source>
        <translation>كودنى قايتا يوللاش (⁦%1⁩ سېكۇنتتىن كېيىن)</translation>
    </message>
</context>
<context>
    <name>PhonePage</name>
    <message>
        <source>Type your mobile number</source>
        <translation>تېلېفون نومۇرىڭىزنى كىرگۈزۈڭ</translation>
    </message>
    <message>
        <source>11 digits</source>
        <translation>11 رەقەم</translation>
    </message>
    <message>
        <source>The one you registered on the online platform. You get a text message with six digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send me the code</source>
        <translation>ماڭا كود يوللاڭ</translation>
    </message>
</context>
<context>
    <name>PresentCardPage</name>
    <message>
        <source>Please put your ID card on the reader</source>
        <translation>كىملىكىڭىزنى ئوقۇغۇچقا قويۇڭ</translation>
    </message>
    <message>
        <source>Please put your social security card into the slot</source>
        <translation>ئىجتىمائىي كاپالەت كارتىڭىزنى يوچۇققا سېلىڭ</translation>
    </message>
    <message>
        <source>Please put your ID card on the reader, or your social security card into the slot</source>
        <translation>كىملىكىڭىزنى ئوقۇغۇچقا قويۇڭ ياكى ئىجتىمائىي كاپالەت كارتىڭىزنى يوچۇققا سېلىڭ</translation>
    </message>
    <message>
        <source>Lay it flat on the lit field, without its case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Push it in gently, the chip first and facing up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ID card lies flat on the lit field; the social security card goes in with its chip first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then choose your line and take your number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then you see your appointment of today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then you see the documents that are ready for you. They are given out for an ID card, a social security card or an identity code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then you see how far your applications are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then your number for what you looked up is printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then you rate the service you had today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How would you like to show who you are?</source>
        <translation>كىملىكىڭىزنى قانداق كۆرسەتمەكچى؟</translation>
    </message>
    <message>
        <source>Put your own card down, not the holder’s: it is recorded who collected for whom.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>This code lets you collect %n document(s) for somebody else.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Leave it there for about two seconds. Your name is shown shortened, and everything is cleared when you leave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No card with you?</source>
        <translation>كارتا يوقمۇ؟</translation>
    </message>
</context>
<context>
    <name>PrintedPage</name>
    <message>
        <source>They lie in the tray below the screen. One signature confirms that you have all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It lies in the tray below the screen. Your signature confirms that you have it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Please take your %n document(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Please take your %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 came out; the others were not printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If anything is wrong with it, call help before you touch the button: a member of staff looks at it with you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is it complete and well readable?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please sign here with your finger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have taken all of them and signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have taken it and signed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrintingPage</name>
    <message>
        <source>Document %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printing your %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We are asking the printer whether it is ready…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your document is being prepared…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheet is out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheet is coming out, about %1 seconds more. Please do not walk away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes a little longer than usual. Please do not walk away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each document is printed once. If no paper comes, if it jams or the power fails: nothing is lost and nothing is printed twice, a member of staff looks at it with you.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProblemPage</name>
    <message>
        <source>Nothing you did here is lost.</source>
        <translation>قىلغانلىرىڭىز يوقالمىدى.</translation>
    </message>
    <message>
        <source>Choose another way</source>
        <translation>باشقا ئۇسۇل تاللاش</translation>
    </message>
    <message>
        <source>Try once more</source>
        <translation>يەنە بىر سىناش</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>داۋام</translation>
    </message>
</context>
<context>
    <name>ProgressPage</name>
    <message>
        <source>Something is needed from you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) can be printed here now.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is needed from you at the moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far your applications are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No applications yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a number: at the window any department&apos;s matter is taken in, and from then on you follow it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We have no application of yours in this hall.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collect my document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a number</source>
        <translation>نومۇر ئېلىش</translation>
    </message>
</context>
<context>
    <name>RatePage</name>
    <message>
        <source>Very satisfied</source>
        <translation>ئىنتايىن رازى</translation>
    </message>
    <message>
        <source>Satisfied</source>
        <translation>رازى</translation>
    </message>
    <message>
        <source>Fairly satisfied</source>
        <translation>ئاساسەن رازى</translation>
    </message>
    <message>
        <source>Not satisfied</source>
        <translation>رازى ئەمەس</translation>
    </message>
    <message>
        <source>Not satisfied at all</source>
        <translation>قەتئىي رازى ئەمەس</translation>
    </message>
    <message>
        <source>Number %1, window %2, until %3. Say it as you feel it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number %1, until %2. Say it as you feel it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How were you served today?</source>
        <translation>بۈگۈنكى مۇلازىمەت قانداق بولدى؟</translation>
    </message>
    <message>
        <source>Nothing to rate yet</source>
        <translation>ھازىرچە باھالايدىغان نەرسە يوق</translation>
    </message>
    <message>
        <source>We are sorry. What was it? (You need not say.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After you were served at a window you can say here how it was, on the same day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No service of today waits for your rating.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send my rating</source>
        <translation>باھانى يوللاش</translation>
    </message>
</context>
<context>
    <name>RatedPage</name>
    <message>
        <source>What you said goes to the hall manager, not to the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes to the people who served you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thank you for your rating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone calls you by %1 (one working day), asks what happened and says what is being done about it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone calls you within one working day, asks what happened and says what is being done about it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We are sorry that it was not good.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>There is nothing to do here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScanCodePage</name>
    <message>
        <source>Make the screen of your phone bright and hold it a hand&apos;s breadth away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold your code before the scanner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scanner is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the platform under “My appointments”. It leads straight to your check-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appointment code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the platform, or your electronic ID or social security code. It opens everything, documents too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be checked while the line to the platform is down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The square on the slip of today&apos;s number. It leads to progress and to rating.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticket slip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The square on an issued document. It shows whether the document is genuine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document</source>
        <translation>ھۆججەت</translation>
    </message>
</context>
<context>
    <name>StaffActions</name>
    <message>
        <source>Start the program anew? It is back in a few seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch the terminal off? It has to be switched on by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No, leave it as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, start anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, switch off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print a test slip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the program anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TicketTakenPage</name>
    <message>
        <source>Please take the slip below the screen.</source>
        <translation>ئېكراننىڭ ئاستىدىكى قەغەزنى ئېلىڭ.</translation>
    </message>
    <message>
        <source>What you filled in is kept: the window that calls your number goes on with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is your number</source>
        <translation>بۇ سىزنىڭ نومۇرىڭىز</translation>
    </message>
    <message>
        <source>Your number is valid all the same. Photograph this screen, or scan the code with your phone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The slip did not come out whole.</source>
        <translation>قەغەز تولۇق چىقمىدى.</translation>
    </message>
    <message>
        <source>There is no slip for this number.</source>
        <translation>بۇ نومۇرنىڭ قەغىزى يوق.</translation>
    </message>
</context>
<context>
    <name>Veils</name>
    <message>
        <source>There is no paper for the slip.</source>
        <translation>قەغەز تۈگەپتۇ.</translation>
    </message>
    <message>
        <source>The slip printer is not ready.</source>
        <translation>پرىنتېر تەييار ئەمەس.</translation>
    </message>
    <message>
        <source>No number has been given yet. You can have it on this screen and take it along with your phone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show my number on the screen</source>
        <translation>نومۇرۇمنى ئېكراندا كۆرسەت</translation>
    </message>
    <message>
        <source>No, thank you</source>
        <translation>ياق، رەھمەت</translation>
    </message>
    <message>
        <source>How can we help?</source>
        <translation>قانداق ياردەم كېرەك؟</translation>
    </message>
    <message>
        <source>Raise your hand or go to the service desk: the staff there help you with this terminal, with reading and with writing. Your place in the line is kept.</source>
        <translation>قولىڭىزنى كۆتۈرۈڭ ياكى مۇلازىمەت ئورنىغا بېرىڭ: ئۇلار بۇ ئۈسكۈنىنى ئىشلىتىش، ئوقۇش ۋە يېزىشقا ياردەم بېرىدۇ. نۆۋىتىڭىز ساقلىنىدۇ.</translation>
    </message>
    <message>
        <source>Go on by myself</source>
        <translation>ئۆزۈم داۋاملاشتۇرىمەن</translation>
    </message>
    <message>
        <source>Are you still there?</source>
        <translation>سىز تېخى بارمۇ؟</translation>
    </message>
    <message>
        <source>To protect your data, this screen clears itself in %1 seconds.</source>
        <translation>ئۇچۇرلىرىڭىزنى قوغداش ئۈچۈن، بۇ ئېكران ⁦%1⁩ سېكۇنتتىن كېيىن تازىلىنىدۇ.</translation>
    </message>
    <message>
        <source>I need more time</source>
        <translation>ماڭا كۆپرەك ۋاقىت كېرەك</translation>
    </message>
</context>
<context>
    <name>style</name>
    <message>
        <source>Erase</source>
        <translation>ئۆچۈر</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>داۋام</translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>

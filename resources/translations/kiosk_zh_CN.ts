<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AnswerRow</name>
    <message>
        <source>Came from: %1</source>
        <translation>来自：%1</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
</context>
<context>
    <name>ApplyBeginPage</name>
    <message>
        <source>You have begun this before.</source>
        <translation>这件事您之前已经开始填了。</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>办理部门</translation>
    </message>
    <message>
        <source>It takes</source>
        <translation>办理时间</translation>
    </message>
    <message>
        <source>Done at once</source>
        <translation>当场办结</translation>
    </message>
    <message>
        <source>1 working day</source>
        <translation>1 个工作日</translation>
    </message>
    <message>
        <source>%1 working days</source>
        <translation>%1 个工作日</translation>
    </message>
    <message>
        <source>It costs</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>不收费</translation>
    </message>
    <message>
        <source>You do</source>
        <translation>您要做的</translation>
    </message>
    <message>
        <source>Answer a few questions, look through everything, sign with your finger.</source>
        <translation>回答几个问题，核对一遍，用手指签名。</translation>
    </message>
    <message>
        <source>The form is filled in from your card and your e-licences, and no paper is asked of you that the state already holds. It is looked up for this matter alone.</source>
        <translation>表格会用您的身份证和电子证照自动填好，政府已有的材料不用您再交。只为办这一件事查询。</translation>
    </message>
    <message>
        <source>May we look up what the state already holds of you?</source>
        <translation>可以查询政府已有的您的信息吗？</translation>
    </message>
    <message>
        <source>Yes, begin</source>
        <translation>同意，开始办理</translation>
    </message>
    <message>
        <source>Yes, go on where I left off</source>
        <translation>接着上次继续办</translation>
    </message>
    <message>
        <source>No, I prefer a window: take a number</source>
        <translation>不同意，到窗口办：取号</translation>
    </message>
</context>
<context>
    <name>ApplyDonePage</name>
    <message>
        <source>Please take the slip below the screen.</source>
        <translation>请在屏幕下方取走号单。</translation>
    </message>
    <message>
        <source>Accepted: %1</source>
        <translation>已受理：%1</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>办件编号</translation>
    </message>
    <message>
        <source>Done at once</source>
        <translation>当场办结</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>办理部门</translation>
    </message>
    <message>
        <source>Follow it on your phone</source>
        <translation>手机扫码看进度</translation>
    </message>
    <message>
        <source>It is accepted all the same. Photograph this screen: the case number is what counts.</source>
        <translation>申请已经受理，不受影响。请拍下这个屏幕，记住办件编号就行。</translation>
    </message>
    <message>
        <source>The slip did not come out whole.</source>
        <translation>小票没有打印完整。</translation>
    </message>
    <message>
        <source>Print it now: it comes out once, here or at any machine of this hall.</source>
        <translation>现在就可以打印。只打印一次，在这里或本大厅任何一台自助终端都行。</translation>
    </message>
    <message>
        <source>“Progress” tells why and what you can do about it; the service desk is glad to help.</source>
        <translation>“办件进度”里写明了原因和您可以怎么做，咨询台也很乐意帮您。</translation>
    </message>
    <message>
        <source>The line to the departments is cut. Your application is kept and goes on by itself once the line is back; the document is printed later at any machine of this hall, with your card.</source>
        <translation>与审批部门的网络暂时断开。您的申请已经保存，恢复后会自动继续；以后凭身份证在本大厅任何一台自助终端打印。</translation>
    </message>
    <message>
        <source>Follow it with the code, or with your card under “Progress”. Once it is decided you print the document at any machine of this hall.</source>
        <translation>扫码，或凭身份证在“办件进度”里随时查看。办好后，在本大厅任何一台自助终端都能打印。</translation>
    </message>
    <message>
        <source>This page waits with you. If you would rather not wait: the document is printed later at any machine of this hall, with your card.</source>
        <translation>这个页面会陪您等。不想等也没关系，以后凭身份证在本大厅任何一台自助终端都能打印。</translation>
    </message>
    <message>
        <source>Your document is ready</source>
        <translation>您的证件办好了</translation>
    </message>
    <message>
        <source>It could not be granted</source>
        <translation>这次没有通过</translation>
    </message>
    <message>
        <source>Being decided: usually ready in a moment</source>
        <translation>正在审核，一般马上就好</translation>
    </message>
    <message>
        <source>What happens next</source>
        <translation>接下来</translation>
    </message>
    <message>
        <source>Print it now</source>
        <translation>现在打印</translation>
    </message>
</context>
<context>
    <name>ApplyMaterialPage</name>
    <message>
        <source>Still needed: %1</source>
        <translation>还需要：%1</translation>
    </message>
    <message>
        <source>You declare that you meet what it would prove and that you know what follows from a false declaration. Your signature at the end stands for this promise too.</source>
        <translation>您承诺符合它要证明的条件，并知道虚假承诺的后果。最后的签名也包括这项承诺。</translation>
    </message>
    <message>
        <source>A promise is enough here</source>
        <translation>这项可以用承诺代替</translation>
    </message>
    <message>
        <source>Press the camera&apos;s button and wait: its picture shows here by itself.</source>
        <translation>按一下拍摄键，等一会儿，照片会自动显示在这里。</translation>
    </message>
    <message>
        <source>Lay the sheet flat under the document camera</source>
        <translation>请把材料平放在高拍仪下</translation>
    </message>
    <message>
        <source>Can everything on it be read?</source>
        <translation>上面的字都看得清吗？</translation>
    </message>
    <message>
        <source>%1 pages are taken in.</source>
        <translation>已收到 %1 页。</translation>
    </message>
    <message>
        <source>Continue at a window: what you filled in goes with your number, and the clerk looks at the paper.</source>
        <translation>请到窗口继续：填好的内容跟着您的号走，由窗口人员核对材料。</translation>
    </message>
    <message>
        <source>This machine cannot take this paper in.</source>
        <translation>这台机器收不了这份材料。</translation>
    </message>
    <message>
        <source>Yes, use it</source>
        <translation>清楚，就用这张</translation>
    </message>
    <message>
        <source>Take it again</source>
        <translation>重新拍</translation>
    </message>
    <message>
        <source>I promise it</source>
        <translation>我承诺</translation>
    </message>
    <message>
        <source>Continue at a window</source>
        <translation>转到窗口办</translation>
    </message>
</context>
<context>
    <name>ApplyPage</name>
    <message>
        <source>What is not in the list is taken in at a window.</source>
        <translation>列表里没有的，到窗口办。</translation>
    </message>
    <message>
        <source>What would you like to apply for?</source>
        <translation>您要办什么？</translation>
    </message>
    <message>
        <source>Take a number: at the window any department&apos;s matter is taken in.</source>
        <translation>请取号：任何部门的事，窗口都能受理。</translation>
    </message>
    <message>
        <source>Nothing can be applied for at this machine today.</source>
        <translation>今天这台机器没有可以自助办理的事项。</translation>
    </message>
    <message>
        <source>More (%1 of %2)</source>
        <translation>更多（第 %1 页，共 %2 页）</translation>
    </message>
    <message>
        <source>Back to the first</source>
        <translation>回到第一页</translation>
    </message>
    <message>
        <source>Something else: take a number</source>
        <translation>办别的：取号</translation>
    </message>
</context>
<context>
    <name>ApplyQuestionPage</name>
    <message>
        <source>Year, month, day: 8 digits</source>
        <translation>年、月、日，共 8 位数字</translation>
    </message>
    <message>
        <source>Came from: %1</source>
        <translation>来自：%1</translation>
    </message>
    <message>
        <source>Continue at a window</source>
        <translation>转到窗口办</translation>
    </message>
    <message>
        <source>Leave it open</source>
        <translation>不填</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>ApplyReviewPage</name>
    <message>
        <source>Touch an answer to change it.</source>
        <translation>点一下就能修改。</translation>
    </message>
    <message>
        <source>Is everything right?</source>
        <translation>都对吗？</translation>
    </message>
    <message>
        <source>Please sign here with your finger</source>
        <translation>请用手指在这里签名</translation>
    </message>
    <message>
        <source>Sign again</source>
        <translation>重新签</translation>
    </message>
    <message>
        <source>Continue at a window</source>
        <translation>转到窗口办</translation>
    </message>
    <message>
        <source>Change something</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Hand it in</source>
        <translation>提交</translation>
    </message>
</context>
<context>
    <name>Assistance</name>
    <message>
        <source>Larger and simpler</source>
        <translation>大字长辈版</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比</translation>
    </message>
    <message>
        <source>Within reach</source>
        <translation>低位操作</translation>
    </message>
    <message>
        <source>Keys only</source>
        <translation>按键操作</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>语音朗读</translation>
    </message>
    <message>
        <source>Flashing signs</source>
        <translation>闪光提示</translation>
    </message>
    <message>
        <source>More time</source>
        <translation>慢慢来</translation>
    </message>
    <message>
        <source>Nothing moves</source>
        <translation>画面静止</translation>
    </message>
    <message>
        <source>Larger letters and buttons, fewer choices, spoken headings.</source>
        <translation>字大、按钮大、选项少，标题会读出来。</translation>
    </message>
    <message>
        <source>Dark letters on white, strong borders.</source>
        <translation>白底黑字，边框加粗。</translation>
    </message>
    <message>
        <source>Everything you touch moves to the lower half.</source>
        <translation>要点的都移到屏幕下半部。</translation>
    </message>
    <message>
        <source>The arrow keys move, Enter presses, no touching.</source>
        <translation>方向键移动，回车键确定，不用触摸。</translation>
    </message>
    <message>
        <source>Plug in earphones: every page is read to you.</source>
        <translation>插上耳机，每一页都读给您听。</translation>
    </message>
    <message>
        <source>The screen&apos;s edge flashes whenever something sounds.</source>
        <translation>有声音时屏幕四边会闪。</translation>
    </message>
    <message>
        <source>The screen waits three times as long for you.</source>
        <translation>屏幕等您的时间是平时的三倍。</translation>
    </message>
    <message>
        <source>Pictures stay still.</source>
        <translation>画面不再移动。</translation>
    </message>
    <message>
        <source>What would make it easier for you?</source>
        <translation>怎样用起来更方便？</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>CasePanel</name>
    <message>
        <source>Approved</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>Not approved</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>Being decided</source>
        <translation>办理中</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>办件编号</translation>
    </message>
    <message>
        <source>Accepted on</source>
        <translation>受理日期</translation>
    </message>
    <message>
        <source>Promised by</source>
        <translation>承诺办结</translation>
    </message>
    <message>
        <source>agreed ✓</source>
        <translation>已同意 ✓</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>未同意</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>办理中</translation>
    </message>
    <message>
        <source>Please show it at a window: take a number now, or bring it on your next visit.</source>
        <translation>请到窗口出示：现在取号，或下次带来。</translation>
    </message>
    <message>
        <source>Touch “Collect my document”: it is printed at this terminal.</source>
        <translation>点“领取证照”，就在本机打印。</translation>
    </message>
    <message>
        <source>%1 decides next, by %2 at the latest. Nothing is needed from you.</source>
        <translation>下一步由%1办理，最迟 %2。您不用做什么。</translation>
    </message>
    <message>
        <source>The departments agree; the decision follows by %1 at the latest. Nothing is needed from you.</source>
        <translation>各部门都已同意，最迟 %1 作出决定。您不用做什么。</translation>
    </message>
    <message>
        <source>Its document is being made ready. You find it here under “Collect”, usually on the same day.</source>
        <translation>正在制作证照，一般当天就能在“领证”里看到。</translation>
    </message>
    <message>
        <source>The service desk tells you the reasons and what you can do about it, also how to object.</source>
        <translation>咨询台会告诉您原因、怎么补救，以及如何申请复议。</translation>
    </message>
    <message>
        <source>You have its document. Nothing is left to do.</source>
        <translation>证照您已领取，没有要办的了。</translation>
    </message>
    <message>
        <source>Still needed from you: %1</source>
        <translation>还需要您补：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Granted: your document is ready</source>
        <translation>已准予，证照可以领了</translation>
    </message>
    <message>
        <source>What happens next</source>
        <translation>接下来</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>已准予</translation>
    </message>
    <message>
        <source>It could not be granted</source>
        <translation>未能准予</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已办完</translation>
    </message>
    <message>
        <source>The service desk asks the department for you at once.</source>
        <translation>请找服务台，我们马上替您向部门催办。</translation>
    </message>
    <message>
        <source>The promised day has passed. We are sorry.</source>
        <translation>已经超过承诺的日子，很抱歉。</translation>
    </message>
</context>
<context>
    <name>CheckInPage</name>
    <message>
        <source>Touch “I am here” and you get a number that is called first around your time.</source>
        <translation>点“我到了”就能拿到号，到您预约的时间会优先叫号。</translation>
    </message>
    <message>
        <source>Your appointment of today</source>
        <translation>您今天的预约</translation>
    </message>
    <message>
        <source>No appointment today</source>
        <translation>今天没有预约</translation>
    </message>
    <message>
        <source>Have ready:</source>
        <translation>请先备好：</translation>
    </message>
    <message>
        <source>Something is missing? Come all the same: at the window we see whether we can look it up for you.</source>
        <translation>缺了哪样也不必先回去，到窗口我们看看能不能帮您查到。</translation>
    </message>
    <message>
        <source>I am here</source>
        <translation>我到了</translation>
    </message>
    <message>
        <source>Check the day and the name you booked under, or take a number now.</source>
        <translation>请核对预约的日期和姓名；也可以现在直接取号。</translation>
    </message>
    <message>
        <source>We found no appointment of yours for today.</source>
        <translation>没有查到您今天的预约。</translation>
    </message>
    <message>
        <source>Take a number instead</source>
        <translation>改为现场取号</translation>
    </message>
</context>
<context>
    <name>CheckedInPage</name>
    <message>
        <source>Please take the slip below the screen.</source>
        <translation>请在屏幕下方取走号单。</translation>
    </message>
    <message>
        <source>You are checked in</source>
        <translation>签到成功</translation>
    </message>
    <message>
        <source>Your number is valid all the same. Photograph this screen, or scan the code with your phone.</source>
        <translation>号码一样有效。请用手机拍下这一屏，或扫下面的二维码。</translation>
    </message>
    <message>
        <source>The slip did not come out whole.</source>
        <translation>号单没有打印完整。</translation>
    </message>
    <message>
        <source>There is no slip for this number.</source>
        <translation>这个号没有纸质号单。</translation>
    </message>
</context>
<context>
    <name>CollectPage</name>
    <message>
        <source>All of them are printed, one after the other. Touch one to leave it out for now.</source>
        <translation>全部依次打印。暂时不领的，点一下去掉勾选。</translation>
    </message>
    <message>
        <source>Your documents</source>
        <translation>您的证照</translation>
    </message>
    <message>
        <source>No document is ready yet</source>
        <translation>还没有可领取的证照</translation>
    </message>
    <message>
        <source>%1 documents are ready for you</source>
        <translation>有 %1 份证照可以领取</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>核验身份</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>取走</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>When an application of yours is approved, its document waits for you here. “Progress” shows how far it is.</source>
        <translation>办件通过以后，证照会在这里等您来打印。“办件进度”里可以看到办到哪一步。</translation>
    </message>
    <message>
        <source>There is nothing to collect at the moment.</source>
        <translation>您现在没有可以领取的证照。</translation>
    </message>
    <message>
        <source>Each document is printed once. If no paper comes, if it jams or the power fails: nothing is lost and nothing is printed twice, a member of staff looks at it with you.</source>
        <translation>证照只打印一次。万一没有出纸、卡纸或断电，不用担心：不会作废，也不会重复打印，工作人员会当面和您核对。</translation>
    </message>
    <message>
        <source>Print all %1</source>
        <translation>打印全部 %1 份</translation>
    </message>
    <message>
        <source>Print the %1 chosen</source>
        <translation>打印选中的 %1 份</translation>
    </message>
    <message>
        <source>See the progress of my applications</source>
        <translation>查看我的办件进度</translation>
    </message>
</context>
<context>
    <name>CollectedPage</name>
    <message>
        <source>The hand-over is recorded. All the best!</source>
        <translation>领取已登记。祝您一切顺利！</translation>
    </message>
    <message>
        <source>Your %1 is yours now</source>
        <translation>您的%1已领取</translation>
    </message>
    <message>
        <source>These %1 documents are yours now</source>
        <translation>%1 份证照已交到您手中</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>核验身份</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>取走</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Serial %1</source>
        <translation>编号 %1</translation>
    </message>
    <message>
        <source>Its code on the paper lets anyone check that it is genuine. The electronic licence is in your account too, so no office may ask you for a copy.</source>
        <translation>纸上的二维码可以验真伪。电子证照也已存入您的账户，任何部门都不应再让您交复印件。</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>小提示</translation>
    </message>
    <message>
        <source>Collect the others too</source>
        <translation>把其余的也领了</translation>
    </message>
    <message>
        <source>Rate today&apos;s service</source>
        <translation>评价今天的服务</translation>
    </message>
</context>
<context>
    <name>DeviceSentences</name>
    <message>
        <source>The code of an appointment or a ticket works all the same.</source>
        <translation>预约码和排队小票照常可以扫。</translation>
    </message>
    <message>
        <source>The line to the online platform is down: no codes can be sent to phones, and identity codes cannot be checked.</source>
        <translation>与网上平台的线路中断：暂时不能发送短信验证码，也不能核验身份码。</translation>
    </message>
</context>
<context>
    <name>DocumentCard</name>
    <message>
        <source>Serial %1</source>
        <translation>编号 %1</translation>
    </message>
    <message>
        <source>You collect this for %1, who authorised you. It is recorded that you took it.</source>
        <translation>您受 %1 委托代领这份证照，系统会记录由您领取。</translation>
    </message>
    <message>
        <source>Print now</source>
        <translation>现在打印</translation>
    </message>
    <message>
        <source>It is printed: take it now</source>
        <translation>已经打印好：现在取走</translation>
    </message>
</context>
<context>
    <name>DocumentCodePage</name>
    <message>
        <source>This document is genuine</source>
        <translation>这份证照是真的</translation>
    </message>
    <message>
        <source>This sheet is void</source>
        <translation>这张纸已经作废</translation>
    </message>
    <message>
        <source>This document was replaced and is void</source>
        <translation>这份证照已补发，原证作废</translation>
    </message>
    <message>
        <source>The code is genuine</source>
        <translation>验证码是真的</translation>
    </message>
    <message>
        <source>Only the sheet that was printed last counts.</source>
        <translation>请以最后印制的一张为准。</translation>
    </message>
    <message>
        <source>Only the new document counts.</source>
        <translation>请以补发的新证为准。</translation>
    </message>
    <message>
        <source>Please check it again once the line is back, or on the platform&apos;s verify page.</source>
        <translation>请在线路恢复后再核对一次，或到网上平台“验证照”页面查询。</translation>
    </message>
    <message>
        <source>The hall&apos;s record of it comes by itself once its line is back. If it is urgent, ask the authority that issued it.</source>
        <translation>大厅线路恢复后会自动传到。急用请向发证机关核实。</translation>
    </message>
    <message>
        <source>Its signature is good, and it is valid as far as the platform knows.</source>
        <translation>签名真实，平台显示有效。</translation>
    </message>
    <message>
        <source>The document was printed once more afterwards.</source>
        <translation>证照后来重新印制过。</translation>
    </message>
    <message>
        <source>A new document was issued in its place.</source>
        <translation>已经补发了新的证照。</translation>
    </message>
    <message>
        <source>Its signature is good. Whether it is still valid, only the platform knows, and the line to it is down.</source>
        <translation>签名真实。现在是否仍然有效只有平台知道，而与平台的线路中断。</translation>
    </message>
    <message>
        <source>The platform has no record of the printing yet.</source>
        <translation>平台还没有收到印制记录。</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>证照</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>发证机关</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>发证日期</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>The holder is not shown here. Please compare the number and the authority with what stands on the paper.</source>
        <translation>这里不显示持证人信息，请核对编号、机关与纸面内容是否一致。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>DocumentFacts</name>
    <message>
        <source>Document</source>
        <translation>证照</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>持证人</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>办件编号</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>证照编号</translation>
    </message>
</context>
<context>
    <name>FinishButton</name>
    <message>
        <source>Finish (%1)</source>
        <translation>完成（%1）</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>完成</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>Assistance</source>
        <translation>无障碍</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>联网</translation>
    </message>
    <message>
        <source>Working offline</source>
        <translation>离线办理中</translation>
    </message>
    <message>
        <source>Catching up %1 %</source>
        <translation>正在补传 %1 %</translation>
    </message>
    <message>
        <source>Working offline since %1, %2 entries waiting</source>
        <translation>离线办理，自 %1 起 · %2 条待发</translation>
    </message>
    <message>
        <source>Saved, sent later: nothing to do</source>
        <translation>已存好，会自动上传，您无需操作</translation>
    </message>
    <message>
        <source>Saved, sent later</source>
        <translation>已存好，会自动上传</translation>
    </message>
    <message>
        <source>Call help</source>
        <translation>呼叫帮助</translation>
    </message>
</context>
<context>
    <name>Greeting</name>
    <message>
        <source>One moment…</source>
        <translation>请稍等…</translation>
    </message>
    <message>
        <source>What would you like to do?</source>
        <translation>您想办什么？</translation>
    </message>
    <message>
        <source>Please take your ID card with you</source>
        <translation>请取回您的身份证</translation>
    </message>
    <message>
        <source>Touch what you came for</source>
        <translation>请点选要办的事</translation>
    </message>
    <message>
        <source>Put your social security card
into the slot</source>
        <translation>请将社保卡
插入卡槽</translation>
    </message>
    <message>
        <source>Put your ID card
on the reader</source>
        <translation>请把身份证
放在读卡区</translation>
    </message>
    <message>
        <source>Your visit is over and the screen is cleared.</source>
        <translation>本次办理已结束，屏幕信息已清除。</translation>
    </message>
    <message>
        <source>This terminal is starting; it is ready in a moment.</source>
        <translation>终端正在启动，马上就好。</translation>
    </message>
    <message>
        <source>It shows by itself what is waiting for you. Or touch what you came for.</source>
        <translation>该办的事会自动出现；也可以直接点要办的事。</translation>
    </message>
    <message>
        <source>There are other ways to show who you are.</source>
        <translation>可以用其他方式表明身份。</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>It shows who you are.</source>
        <translation>证明是您本人</translation>
    </message>
    <message>
        <source>Your own ID card</source>
        <translation>本人身份证</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>done at once</source>
        <translation>当场办结</translation>
    </message>
    <message>
        <source>1 working day</source>
        <translation>1 个工作日</translation>
    </message>
    <message>
        <source>%1 working days</source>
        <translation>%1 个工作日</translation>
    </message>
    <message>
        <source>from %1 yuan</source>
        <translation>%1 元起</translation>
    </message>
    <message>
        <source>cost depends on your case</source>
        <translation>费用看情况</translation>
    </message>
    <message>
        <source>%1 yuan</source>
        <translation>%1 元</translation>
    </message>
    <message>
        <source>no charge</source>
        <translation>不收费</translation>
    </message>
    <message>
        <source>may be handed in up to %1 working days later</source>
        <translation>来不及可晚 %1 个工作日交</translation>
    </message>
    <message>
        <source>depends on: %1</source>
        <translation>看“%1”</translation>
    </message>
</context>
<context>
    <name>GuideFindPage</name>
    <message>
        <source>For 身份证 type S F Z. Everyday words are found, too.</source>
        <translation>比如“身份证”按 S F Z。平常的说法也找得到。</translation>
    </message>
    <message>
        <source>Type the first letter of each syllable</source>
        <translation>请按每个字的拼音首字母</translation>
    </message>
    <message>
        <source>First letters</source>
        <translation>拼音首字母</translation>
    </message>
    <message>
        <source>Take a letter back, or go back and choose by topic. The service desk is glad to help, too.</source>
        <translation>请退掉一个字母，或者返回按类别找。也可以问咨询台。</translation>
    </message>
    <message>
        <source>Nothing begins with these letters.</source>
        <translation>没有以这几个字母开头的事项。</translation>
    </message>
</context>
<context>
    <name>GuideListPage</name>
    <message>
        <source>How long: %1. Cost: %2. This hall does not take it in: ask the service desk where.</source>
        <translation>多久：%1；费用：%2。本大厅不受理这件事，请到咨询台问问去哪里办。</translation>
    </message>
    <message>
        <source>How long: %1. Cost: %2. Where: %3.</source>
        <translation>多久：%1；费用：%2；到哪里：%3。</translation>
    </message>
    <message>
        <source>By your answers this cannot go through yet</source>
        <translation>按您的回答，这件事现在还不能办</translation>
    </message>
</context>
<context>
    <name>GuideMatters</name>
    <message>
        <source>What is done for it</source>
        <translation>要办的几件事</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>办的是</translation>
    </message>
    <message>
        <source>Apply here</source>
        <translation>自助办理</translation>
    </message>
    <message>
        <source>Perhaps this, too, depending on your case: %1</source>
        <translation>看您的情况，还可能要办：%1</translation>
    </message>
</context>
<context>
    <name>GuidePage</name>
    <message>
        <source>A few questions, then your own list: what to bring, where, how long, what it costs.</source>
        <translation>回答几个问题，就有您自己的清单：带什么、到哪里、多久办好、多少钱。</translation>
    </message>
    <message>
        <source>What do you want done?</source>
        <translation>您想办什么事？</translation>
    </message>
    <message>
        <source>Or one matter, by what it is about</source>
        <translation>或者按类别找一件事</translation>
    </message>
    <message>
        <source>Find a matter by the first letters of its pinyin</source>
        <translation>按拼音首字母找事项</translation>
    </message>
</context>
<context>
    <name>GuideQuestionPage</name>
    <message>
        <source>Choose what is true for you.</source>
        <translation>请选择符合您情况的一项。</translation>
    </message>
    <message>
        <source>I am not sure</source>
        <translation>不清楚</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>Show my list now</source>
        <translation>先看清单</translation>
    </message>
</context>
<context>
    <name>GuideSection</name>
    <message>
        <source>Bring</source>
        <translation>要带的</translation>
    </message>
    <message>
        <source>Nothing to prepare: you sign it at the window</source>
        <translation>不用准备，到窗口签字即可</translation>
    </message>
    <message>
        <source>Do not bring: the state holds it already</source>
        <translation>不用带，国家库里已经有</translation>
    </message>
    <message>
        <source>The line to the state&apos;s records is down: the window looks these up for you</source>
        <translation>线路中断，这些由窗口替您查</translation>
    </message>
    <message>
        <source>If you have your card, the state holds these already</source>
        <translation>带上身份证，这些国家库里一般已有，不用带</translation>
    </message>
    <message>
        <source>Do not bring: it comes out of an earlier step</source>
        <translation>不用带，前一件办好就有</translation>
    </message>
    <message>
        <source>Perhaps, depending on your case</source>
        <translation>看您的情况，可能要带</translation>
    </message>
</context>
<context>
    <name>GuideTakeAlong</name>
    <message>
        <source>Your list is printed: please take it below the screen.</source>
        <translation>清单打好了，请在屏幕下方取。</translation>
    </message>
    <message>
        <source>The list did not come out. Scan the code: your phone shows the same list.</source>
        <translation>清单没有打出来。请扫码，手机上看同一张清单。</translation>
    </message>
    <message>
        <source>There is no paper for the list. Scan the code: your phone shows the same list.</source>
        <translation>打印纸用完了。请扫码，手机上看同一张清单。</translation>
    </message>
    <message>
        <source>This terminal prints no lists. Scan the code: your phone shows the same list.</source>
        <translation>这台机器不能打印清单。请扫码，手机上看同一张清单。</translation>
    </message>
    <message>
        <source>Looking up what the state holds already…</source>
        <translation>正在查国家库里已有哪些…</translation>
    </message>
    <message>
        <source>✓ Looked up for your card in the state&apos;s records. Nothing of it is kept here.</source>
        <translation>✓ 已按您的证件查过国家库，这里不留存。</translation>
    </message>
    <message>
        <source>The line is down: what the state holds cannot be looked up just now.</source>
        <translation>线路中断，暂时查不到国家库里已有哪些。</translation>
    </message>
    <message>
        <source>Put your ID card on the reader to see what the state holds already.</source>
        <translation>把身份证放到读卡器上，就能看到哪些国家库里已有。</translation>
    </message>
    <message>
        <source>Scan the code to keep the list on your phone. It names no person.</source>
        <translation>扫码把清单存到手机，里面没有个人信息。</translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation>打印清单</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>查别的事</translation>
    </message>
    <message>
        <source>Number for %1</source>
        <translation>取%1的号</translation>
    </message>
    <message>
        <source>Take a number for this: %1</source>
        <translation>为这件事取号：%1</translation>
    </message>
</context>
<context>
    <name>GuideTopicPage</name>
    <message>
        <source>Which of these is it?</source>
        <translation>您要办的是哪一件？</translation>
    </message>
    <message>
        <source>Not here? Find it by the first letters of its pinyin</source>
        <translation>这里没有？按拼音首字母找</translation>
    </message>
</context>
<context>
    <name>HallAway</name>
    <message>
        <source>The hall&apos;s server cannot be reached at the moment. The guide still works; everything else goes on by itself as soon as it is back. The desk helps by hand meanwhile.</source>
        <translation>暂时连不上大厅服务器。办事指南照常可用；其余的恢复后自动继续，这期间可到服务台人工办理。</translation>
    </message>
</context>
<context>
    <name>HoldToShow</name>
    <message>
        <source>Hold this to see your name, number and address; let go and they are hidden.</source>
        <translation>按住可看姓名、号码和住址，松手即隐藏。</translation>
    </message>
    <message>
        <source>Your name and number, shown while you hold</source>
        <translation>您的姓名和号码，按住时显示</translation>
    </message>
    <message>
        <source>Hold to show</source>
        <translation>按住显示</translation>
    </message>
</context>
<context>
    <name>HomeHeader</name>
    <message>
        <source>Leave</source>
        <translation>退出</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>A number for the counter</source>
        <translation>到窗口办理，先取一个号</translation>
    </message>
    <message>
        <source>Nobody is waiting: you are next</source>
        <translation>现在没有人等候，到了就办</translation>
    </message>
    <message>
        <source>About %1 minutes until it is your turn</source>
        <translation>大约等 %1 分钟</translation>
    </message>
    <message>
        <source>About %1 to %2 minutes, depending on the line</source>
        <translation>大约等 %1～%2 分钟，看您办哪类业务</translation>
    </message>
    <message>
        <source>Up to about %1 minutes, depending on the line</source>
        <translation>最多等 %1 分钟左右，看您办哪类业务</translation>
    </message>
    <message>
        <source>people waiting</source>
        <translation>人在等候</translation>
    </message>
    <message>
        <source>Take a number</source>
        <translation>取号</translation>
    </message>
    <message>
        <source>Booked online or by phone: say here that you have come</source>
        <translation>网上、手机约好的，从这里报到</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>预约签到</translation>
    </message>
    <message>
        <source>Finished documents, printed here once</source>
        <translation>办好的证照，当场打印一次</translation>
    </message>
    <message>
        <source>Collect</source>
        <translation>证照领取</translation>
    </message>
    <message>
        <source>Simple matters, done here from start to end</source>
        <translation>简单的事，在这里从头办到尾</translation>
    </message>
    <message>
        <source>%1 matters, most done in a few minutes</source>
        <translation>%1 个事项，多数几分钟办完</translation>
    </message>
    <message>
        <source>Apply here</source>
        <translation>自助办理</translation>
    </message>
    <message>
        <source>What to bring, where, how long, what it costs</source>
        <translation>带什么、到哪里、多久办好、多少钱</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>办事指南</translation>
    </message>
    <message>
        <source>Rate us</source>
        <translation>服务评价</translation>
    </message>
    <message>
        <source>Which step it is at, on which day it is done</source>
        <translation>走到哪一步、哪天能办好</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>办件进度</translation>
    </message>
    <message>
        <source>How were you served today? It takes ten seconds</source>
        <translation>今天办得怎么样？十秒钟就好</translation>
    </message>
</context>
<context>
    <name>HowFar</name>
    <message>
        <source>Step %1 of %2</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
</context>
<context>
    <name>Keypad</name>
    <message>
        <source>Take the last digit back</source>
        <translation>删除最后一位</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>Kiosk</name>
    <message>
        <source>Waited too long</source>
        <translation>等候太久</translation>
    </message>
    <message>
        <source>Had to come several times</source>
        <translation>跑了多次</translation>
    </message>
    <message>
        <source>Asked for papers you already have</source>
        <translation>重复要材料</translation>
    </message>
    <message>
        <source>Not explained clearly</source>
        <translation>没有讲清楚</translation>
    </message>
    <message>
        <source>Not treated kindly</source>
        <translation>态度不好</translation>
    </message>
    <message>
        <source>Machine did not work well</source>
        <translation>设备不好用</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>ddd, d MMM</source>
        <translation>M月d日 dddd</translation>
    </message>
    <message>
        <source>%1 yuan</source>
        <translation>%1 元</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>LetterPad</name>
    <message>
        <source>Take the last letter back</source>
        <translation>退掉最后一个字母</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>LinesPage</name>
    <message>
        <source>Touch a line and your number is printed.</source>
        <translation>点一下要办的业务，马上出号。</translation>
    </message>
    <message>
        <source>What is it about?</source>
        <translation>您要办哪类业务？</translation>
    </message>
    <message>
        <source>“%1” still needs something from you</source>
        <translation>“%1”还需要您补材料</translation>
    </message>
    <message>
        <source>Your appointment: %1</source>
        <translation>您预约了：%1</translation>
    </message>
    <message>
        <source>Being decided: %1</source>
        <translation>正在办理：%1</translation>
    </message>
    <message>
        <source>You did this here before: %1</source>
        <translation>您在这里办过：%1</translation>
    </message>
    <message>
        <source>%1 people before you.</source>
        <translation>您前面有 %1 人。</translation>
    </message>
    <message>
        <source>No window is open for it at the moment</source>
        <translation>目前没有窗口在办这类业务</translation>
    </message>
    <message>
        <source>Nobody is waiting: you are next</source>
        <translation>现在没有人等候，到了就办</translation>
    </message>
    <message>
        <source>About %1 minutes</source>
        <translation>大约等 %1 分钟</translation>
    </message>
    <message>
        <source>people before you</source>
        <translation>人在您前面</translation>
    </message>
    <message>
        <source>The lines come back by themselves as soon as the server answers. You need not put your card down again.</source>
        <translation>服务器恢复后，排队业务会自动显示，不用再刷一次证件。</translation>
    </message>
    <message>
        <source>No number can be given just now.</source>
        <translation>暂时不能取号。</translation>
    </message>
    <message>
        <source>Any window of the line takes every department&apos;s matters. The staff at the service desk are glad to tell you.</source>
        <translation>综合受理的窗口各部门的事都能办；拿不准，服务台的同事很乐意帮您看看。</translation>
    </message>
    <message>
        <source>Not sure which line?</source>
        <translation>不知道选哪一个？</translation>
    </message>
</context>
<context>
    <name>MaintenancePage</name>
    <message>
        <source>%1 is signed in. Taking the card out closes this page.</source>
        <translation>%1 已登录。取走卡片，本页即关闭。</translation>
    </message>
    <message>
        <source>The same as at a window. Leave your card in.</source>
        <translation>与窗口登录密码相同。请不要取走卡片。</translation>
    </message>
    <message>
        <source>This page is for the staff of the hall. Citizens go back to the first page.</source>
        <translation>本页仅供大厅工作人员使用，群众请返回首页。</translation>
    </message>
    <message>
        <source>How this terminal stands</source>
        <translation>本终端的状态</translation>
    </message>
    <message>
        <source>%1, please type your password</source>
        <translation>%1，请输入密码</translation>
    </message>
    <message>
        <source>Staff: please put your card in</source>
        <translation>工作人员请插卡</translation>
    </message>
    <message>
        <source>The test slip came out.</source>
        <translation>测试小票已打印。</translation>
    </message>
    <message>
        <source>The program starts anew.</source>
        <translation>程序正在重新启动。</translation>
    </message>
    <message>
        <source>The terminal switches off.</source>
        <translation>终端正在关机。</translation>
    </message>
    <message>
        <source>The card bound to your account, into the reader for social security cards.</source>
        <translation>请把绑定您账号的卡插入社保卡读卡器。</translation>
    </message>
    <message>
        <source>Without one, this page opens for nobody. On the machine itself “onewindow doctor” tells how it stands.</source>
        <translation>没有读卡器，任何人都打不开本页。可在本机运行“onewindow doctor”查看状态。</translation>
    </message>
    <message>
        <source>Waiting for your card</source>
        <translation>等待插卡</translation>
    </message>
    <message>
        <source>There is no reader for staff cards here</source>
        <translation>这里没有读取工作人员卡的读卡器</translation>
    </message>
    <message>
        <source>Looking at everything; this takes a few seconds …</source>
        <translation>正在逐项检查，需要几秒钟……</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>No crash reports</source>
        <translation>没有崩溃报告</translation>
    </message>
    <message>
        <source>Last crash reports:</source>
        <translation>最近的崩溃报告：</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
</context>
<context>
    <name>MaterialRow</name>
    <message>
        <source>Not needed from you: %1</source>
        <translation>不用您交：%1</translation>
    </message>
    <message>
        <source>Read from the card here</source>
        <translation>已在这里读取身份证</translation>
    </message>
    <message>
        <source>The hall checks it itself once the line is back: %1</source>
        <translation>网络恢复后由大厅自己核验：%1</translation>
    </message>
    <message>
        <source>Your promise</source>
        <translation>您的承诺</translation>
    </message>
    <message>
        <source>Photographed here</source>
        <translation>已在这里拍照</translation>
    </message>
</context>
<context>
    <name>MatterTile</name>
    <message>
        <source>Done at once</source>
        <translation>当场办结</translation>
    </message>
    <message>
        <source>1 working day</source>
        <translation>1 个工作日</translation>
    </message>
    <message>
        <source>%1 working days</source>
        <translation>%1 个工作日</translation>
    </message>
</context>
<context>
    <name>NextSteps</name>
    <message>
        <source>What happens next</source>
        <translation>接下来</translation>
    </message>
    <message>
        <source>Have a seat. Your number is called and shown on the board: %1.</source>
        <translation>请就座等候。叫到您时会广播，大屏也会显示：%1。</translation>
    </message>
    <message>
        <source>Have a seat. Your number is called and shown on the board.</source>
        <translation>请就座等候。叫到您时会广播，大屏也会显示。</translation>
    </message>
    <message>
        <source>Have ready:</source>
        <translation>请先备好：</translation>
    </message>
    <message>
        <source>Missed your call? Tell a window within the hour; there is no need for a new number.</source>
        <translation>过号了？一小时内告诉窗口就行，不用重新取号。</translation>
    </message>
    <message>
        <source>Follow the line on your phone</source>
        <translation>手机扫码看排队</translation>
    </message>
</context>
<context>
    <name>NumberCard</name>
    <message>
        <source>people before you</source>
        <translation>人在您前面</translation>
    </message>
    <message>
        <source>minutes, about</source>
        <translation>分钟左右</translation>
    </message>
    <message>
        <source>appointment</source>
        <translation>预约时间</translation>
    </message>
    <message>
        <source>taken at</source>
        <translation>取号时间</translation>
    </message>
</context>
<context>
    <name>OtherWays</name>
    <message>
        <source>Scan a code from my phone or slip</source>
        <translation>扫手机或小票上的码</translation>
    </message>
    <message>
        <source>Type my phone number</source>
        <translation>输入手机号</translation>
    </message>
    <message>
        <source>Ask the service desk</source>
        <translation>请服务台协助</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Back to the top</source>
        <translation>回到开头</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>往下看</translation>
    </message>
</context>
<context>
    <name>PageHeader</name>
    <message>
        <source>One moment…</source>
        <translation>请稍等…</translation>
    </message>
    <message>
        <source>Who you are</source>
        <translation>身份确认</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>证照</translation>
    </message>
    <message>
        <source>Take a number</source>
        <translation>取号</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>预约签到</translation>
    </message>
    <message>
        <source>Collect documents</source>
        <translation>证照领取</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>办件进度</translation>
    </message>
    <message>
        <source>Rate the service</source>
        <translation>服务评价</translation>
    </message>
    <message>
        <source>Apply here</source>
        <translation>自助办理</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>办事指南</translation>
    </message>
    <message>
        <source>Please look here</source>
        <translation>请看这里</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>退出</translation>
    </message>
</context>
<context>
    <name>PhoneCodePage</name>
    <message>
        <source>They were sent to %1 and are good for %2 minutes.</source>
        <translation>验证码已发送到 %1，%2 分钟内有效。</translation>
    </message>
    <message>
        <source>Type the six digits</source>
        <translation>请输入六位验证码</translation>
    </message>
    <message>
        <source>6 digits</source>
        <translation>6 位数字</translation>
    </message>
    <message>
        <source>You can try %1 more times.</source>
        <translation>还可以试 %1 次。</translation>
    </message>
    <message>
        <source>These are not the digits that were sent.</source>
        <translation>验证码不对。</translation>
    </message>
    <message>
        <source>No message after a minute? The number may not be registered on the platform. Go back and choose another way.</source>
        <translation>一分钟还没收到短信？这个号码可能没有在平台登记，请返回选择其他方式。</translation>
    </message>
    <message>
        <source>Send another code</source>
        <translation>重新发送验证码</translation>
    </message>
    <message>
        <source>Send another code (in %1 seconds)</source>
        <translation>重新发送验证码（%1 秒后）</translation>
    </message>
</context>
<context>
    <name>PhonePage</name>
    <message>
        <source>The one you registered on the online platform. You get a text message with six digits.</source>
        <translation>请输入在网上平台登记的号码，您会收到一条含六位数字的短信。</translation>
    </message>
    <message>
        <source>Type your mobile number</source>
        <translation>请输入手机号</translation>
    </message>
    <message>
        <source>11 digits</source>
        <translation>11 位号码</translation>
    </message>
    <message>
        <source>Send me the code</source>
        <translation>发送验证码</translation>
    </message>
</context>
<context>
    <name>PresentCardPage</name>
    <message>
        <source>Then choose your line and take your number.</source>
        <translation>然后选业务、取号。</translation>
    </message>
    <message>
        <source>Then you see your appointment of today.</source>
        <translation>然后就能看到您今天的预约。</translation>
    </message>
    <message>
        <source>Then you see how far your applications are.</source>
        <translation>然后就能看到办件走到哪一步。</translation>
    </message>
    <message>
        <source>Then you rate the service you had today.</source>
        <translation>然后就能评价今天的服务。</translation>
    </message>
    <message>
        <source>Please put your ID card on the reader</source>
        <translation>请把身份证放在读卡区</translation>
    </message>
    <message>
        <source>Please put your social security card into the slot</source>
        <translation>请插入社会保障卡</translation>
    </message>
    <message>
        <source>Please put your ID card on the reader, or your social security card into the slot</source>
        <translation>请放上身份证，或插入社会保障卡</translation>
    </message>
    <message>
        <source>Push it in gently, the chip first and facing up.</source>
        <translation>芯片朝上，一端朝里，轻轻插到底。</translation>
    </message>
    <message>
        <source>The ID card lies flat on the lit field; the social security card goes in with its chip first.</source>
        <translation>身份证平放在亮起的区域；社会保障卡芯片一端朝里插入。</translation>
    </message>
    <message>
        <source>Then you see the documents that are ready for you. They are given out for an ID card, a social security card or an identity code.</source>
        <translation>然后就能看到可以领取的证照。领取须出示身份证、社保卡或身份码。</translation>
    </message>
    <message>
        <source>Then your number for what you looked up is printed.</source>
        <translation>然后就打印您刚才查的这件事的排队号。</translation>
    </message>
    <message>
        <source>How would you like to show who you are?</source>
        <translation>请选择表明身份的方式</translation>
    </message>
    <message>
        <source>Put your own card down, not the holder&apos;s: it is recorded who collected for whom.</source>
        <translation>请放您本人的证，不是持有人的：系统会记录谁替谁领取。</translation>
    </message>
    <message>
        <source>This code lets you collect a document for somebody else.</source>
        <translation>凭这个码，您可以替别人领取 1 份证照。</translation>
    </message>
    <message>
        <source>This code lets you collect %1 documents for somebody else.</source>
        <translation>凭这个码，您可以替别人领取 %1 份证照。</translation>
    </message>
    <message>
        <source>Leave it there for about two seconds. Your name is shown shortened, and everything is cleared when you leave.</source>
        <translation>放稳两秒钟左右。屏幕上只显示姓名的一部分，您离开后全部清除。</translation>
    </message>
    <message>
        <source>No card with you?</source>
        <translation>没带身份证？</translation>
    </message>
    <message>
        <source>Lay it flat on the lit field, without its case.</source>
        <translation>请取下卡套，平放在亮灯的区域。</translation>
    </message>
</context>
<context>
    <name>PrintedPage</name>
    <message>
        <source>It lies in the tray below the screen. Your signature confirms that you have it.</source>
        <translation>证照在屏幕下方的取件口。请签名确认您已拿到。</translation>
    </message>
    <message>
        <source>They lie in the tray below the screen. One signature confirms that you have all of them.</source>
        <translation>证照在屏幕下方出纸口。签一次名，确认全部领到。</translation>
    </message>
    <message>
        <source>Please take your %1</source>
        <translation>请取走您的%1</translation>
    </message>
    <message>
        <source>Please take your %1 documents</source>
        <translation>请取走您的 %1 份证照</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>核验身份</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>取走</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>%1 of %2 came out; the others were not printed.</source>
        <translation>打印了 %1 份，共 %2 份；其余没有打印。</translation>
    </message>
    <message>
        <source>If anything is wrong with it, call help before you touch the button: a member of staff looks at it with you.</source>
        <translation>有任何不对，先别点按钮，请呼叫帮助，工作人员当面和您核对。</translation>
    </message>
    <message>
        <source>Is it complete and well readable?</source>
        <translation>请看看是否完整、清楚。</translation>
    </message>
    <message>
        <source>Please sign here with your finger</source>
        <translation>请用手指在这里签名</translation>
    </message>
    <message>
        <source>Sign again</source>
        <translation>重新签</translation>
    </message>
    <message>
        <source>I have taken it and signed</source>
        <translation>已取走并签名</translation>
    </message>
    <message>
        <source>I have taken all of them and signed</source>
        <translation>已全部取走并签名</translation>
    </message>
</context>
<context>
    <name>PrintingPage</name>
    <message>
        <source>Document %1 of %2</source>
        <translation>第 %1 份，共 %2 份</translation>
    </message>
    <message>
        <source>Printing your %1</source>
        <translation>正在打印您的%1</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>核验身份</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>取走</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>We are asking the printer whether it is ready…</source>
        <translation>正在检查打印机…</translation>
    </message>
    <message>
        <source>Your document is being prepared…</source>
        <translation>正在准备您的证照…</translation>
    </message>
    <message>
        <source>The sheet is out.</source>
        <translation>已经出纸。</translation>
    </message>
    <message>
        <source>The sheet is coming out, about %1 seconds more. Please do not walk away.</source>
        <translation>打印机正在出纸，大约还要 %1 秒。请不要离开。</translation>
    </message>
    <message>
        <source>It takes a little longer than usual. Please do not walk away.</source>
        <translation>比平时慢一点，请再等一会儿，不要离开。</translation>
    </message>
    <message>
        <source>Each document is printed once. If no paper comes, if it jams or the power fails: nothing is lost and nothing is printed twice, a member of staff looks at it with you.</source>
        <translation>证照只打印一次。万一没有出纸、卡纸或断电，不用担心：不会作废，也不会重复打印，工作人员会当面和您核对。</translation>
    </message>
</context>
<context>
    <name>ProblemPage</name>
    <message>
        <source>Nothing you did here is lost.</source>
        <translation>您刚才办的都还在，不会丢。</translation>
    </message>
    <message>
        <source>Try once more</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Choose another way</source>
        <translation>选择其他方式</translation>
    </message>
</context>
<context>
    <name>ProgressPage</name>
    <message>
        <source>Something is needed from you.</source>
        <translation>有需要您补的材料。</translation>
    </message>
    <message>
        <source>Nothing is needed from you at the moment.</source>
        <translation>目前不需要您做什么。</translation>
    </message>
    <message>
        <source>A document can be printed here now.</source>
        <translation>有 1 份证照现在就可以在这里打印。</translation>
    </message>
    <message>
        <source>%1 documents can be printed here now.</source>
        <translation>有 %1 份证照现在就可以在这里打印。</translation>
    </message>
    <message>
        <source>How far your applications are</source>
        <translation>您的办件进度</translation>
    </message>
    <message>
        <source>No applications yet</source>
        <translation>还没有办件</translation>
    </message>
    <message>
        <source>Take a number: at the window any department&apos;s matter is taken in, and from then on you follow it here.</source>
        <translation>取一个号到窗口办理，各部门的事一个窗口都能收；之后就能在这里看进度。</translation>
    </message>
    <message>
        <source>We have no application of yours in this hall.</source>
        <translation>在本大厅没有查到您的办件。</translation>
    </message>
    <message>
        <source>Collect my document</source>
        <translation>领取证照</translation>
    </message>
    <message>
        <source>Take a number</source>
        <translation>取号</translation>
    </message>
</context>
<context>
    <name>RatePage</name>
    <message>
        <source>Very satisfied</source>
        <translation>非常满意</translation>
    </message>
    <message>
        <source>Satisfied</source>
        <translation>满意</translation>
    </message>
    <message>
        <source>Fairly satisfied</source>
        <translation>基本满意</translation>
    </message>
    <message>
        <source>Not satisfied</source>
        <translation>不满意</translation>
    </message>
    <message>
        <source>Not satisfied at all</source>
        <translation>非常不满意</translation>
    </message>
    <message>
        <source>Number %1, window %2, until %3. Say it as you feel it.</source>
        <translation>%1 号 · %2 号窗口 · %3 办完。请按真实感受选。</translation>
    </message>
    <message>
        <source>Number %1, until %2. Say it as you feel it.</source>
        <translation>%1 号 · %2 办完。请按真实感受选。</translation>
    </message>
    <message>
        <source>How were you served today?</source>
        <translation>今天的服务怎么样？</translation>
    </message>
    <message>
        <source>Nothing to rate yet</source>
        <translation>还没有可评价的服务</translation>
    </message>
    <message>
        <source>We are sorry. What was it? (You need not say.)</source>
        <translation>很抱歉。是哪里不好？（可以不选）</translation>
    </message>
    <message>
        <source>After you were served at a window you can say here how it was, on the same day.</source>
        <translation>在窗口办完以后，当天可以来这里说说感受。</translation>
    </message>
    <message>
        <source>No service of today waits for your rating.</source>
        <translation>您今天没有待评价的服务。</translation>
    </message>
    <message>
        <source>Send my rating</source>
        <translation>提交评价</translation>
    </message>
</context>
<context>
    <name>RatedPage</name>
    <message>
        <source>What you said goes to the hall manager, not to the window.</source>
        <translation>您的意见直接送到大厅负责人，窗口看不到。</translation>
    </message>
    <message>
        <source>It goes to the people who served you.</source>
        <translation>我们会转达给为您服务的同事。</translation>
    </message>
    <message>
        <source>Thank you for your rating</source>
        <translation>感谢您的评价</translation>
    </message>
    <message>
        <source>Someone calls you by %1 (one working day), asks what happened and says what is being done about it.</source>
        <translation>一个工作日内（最晚 %1）会有人给您打电话，了解情况，告诉您怎么改。</translation>
    </message>
    <message>
        <source>Someone calls you within one working day, asks what happened and says what is being done about it.</source>
        <translation>一个工作日内会有人给您打电话，了解情况，告诉您怎么改。</translation>
    </message>
    <message>
        <source>We are sorry that it was not good.</source>
        <translation>没有让您满意，很抱歉。</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>switch, on</source>
        <translation>开关，已打开</translation>
    </message>
    <message>
        <source>switch, off</source>
        <translation>开关，已关闭</translation>
    </message>
    <message>
        <source>choice, chosen</source>
        <translation>选项，已选中</translation>
    </message>
    <message>
        <source>choice</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>button</source>
        <translation>按钮</translation>
    </message>
    <message>
        <source>field for writing</source>
        <translation>输入框</translation>
    </message>
    <message>
        <source>cannot be pressed now</source>
        <translation>现在不能按</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>已隐藏</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>There is nothing to do here.</source>
        <translation>无需处理。</translation>
    </message>
</context>
<context>
    <name>ScanCodePage</name>
    <message>
        <source>Make the screen of your phone bright and hold it a hand&apos;s breadth away.</source>
        <translation>请调亮手机屏幕，在离窗口约一掌宽处停稳。</translation>
    </message>
    <message>
        <source>Hold your code before the scanner</source>
        <translation>请将码对准扫码窗口</translation>
    </message>
    <message>
        <source>The scanner is not there</source>
        <translation>扫码窗口暂时不能用</translation>
    </message>
    <message>
        <source>On the platform under “My appointments”. It leads straight to your check-in.</source>
        <translation>在网上平台“我的预约”里，扫后直接签到。</translation>
    </message>
    <message>
        <source>Appointment code</source>
        <translation>预约码</translation>
    </message>
    <message>
        <source>On the platform, or your electronic ID or social security code. It opens everything, documents too.</source>
        <translation>网上平台的身份码，或电子身份证、电子社保卡的码。各项业务都能办，也可领取证照。</translation>
    </message>
    <message>
        <source>It cannot be checked while the line to the platform is down.</source>
        <translation>与平台的线路中断，暂时不能核验。</translation>
    </message>
    <message>
        <source>Identity code</source>
        <translation>身份码</translation>
    </message>
    <message>
        <source>The square on the slip of today&apos;s number. It leads to progress and to rating.</source>
        <translation>今天排队小票上的方形码，可查进度和评价。</translation>
    </message>
    <message>
        <source>Ticket slip</source>
        <translation>排队小票</translation>
    </message>
    <message>
        <source>The square on an issued document. It shows whether the document is genuine.</source>
        <translation>证照上的方形码，可核对证照真伪。</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>证照</translation>
    </message>
</context>
<context>
    <name>SignaturePad</name>
    <message>
        <source>Sign with your finger, or press Enter to sign with a tick.</source>
        <translation>请用手指签名；用按键的，按回车键以打勾代签。</translation>
    </message>
    <message>
        <source>Signature field</source>
        <translation>签名栏</translation>
    </message>
</context>
<context>
    <name>StaffActions</name>
    <message>
        <source>Start the program anew? It is back in a few seconds.</source>
        <translation>要重新启动程序吗？几秒钟后恢复。</translation>
    </message>
    <message>
        <source>Switch the terminal off? It has to be switched on by hand.</source>
        <translation>要关闭终端吗？之后需要人工开机。</translation>
    </message>
    <message>
        <source>No, leave it as it is</source>
        <translation>不，保持原样</translation>
    </message>
    <message>
        <source>Yes, start anew</source>
        <translation>是，重新启动</translation>
    </message>
    <message>
        <source>Yes, switch off</source>
        <translation>是，关机</translation>
    </message>
    <message>
        <source>Print a test slip</source>
        <translation>打印测试小票</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>Start the program anew</source>
        <translation>重新启动程序</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>关机</translation>
    </message>
</context>
<context>
    <name>TicketTakenPage</name>
    <message>
        <source>Please take the slip below the screen.</source>
        <translation>请在屏幕下方取走号单。</translation>
    </message>
    <message>
        <source>This is your number</source>
        <translation>这是您的号</translation>
    </message>
    <message>
        <source>Your number is valid all the same. Photograph this screen, or scan the code with your phone.</source>
        <translation>号码一样有效。请用手机拍下这一屏，或扫下面的二维码。</translation>
    </message>
    <message>
        <source>The slip did not come out whole.</source>
        <translation>号单没有打印完整。</translation>
    </message>
    <message>
        <source>There is no slip for this number.</source>
        <translation>这个号没有纸质号单。</translation>
    </message>
    <message>
        <source>What you filled in is kept: the window that calls your number goes on with it.</source>
        <translation>您填好的内容已经保存，叫到您的窗口会接着办。</translation>
    </message>
</context>
<context>
    <name>Veils</name>
    <message>
        <source>There is no paper for the slip.</source>
        <translation>号单纸用完了。</translation>
    </message>
    <message>
        <source>The slip printer is not ready.</source>
        <translation>号单打印机暂时不能用。</translation>
    </message>
    <message>
        <source>No number has been given yet. You can have it on this screen and take it along with your phone.</source>
        <translation>还没有给您出号。可以把号显示在屏幕上，用手机带走。</translation>
    </message>
    <message>
        <source>Show my number on the screen</source>
        <translation>在屏幕上显示我的号</translation>
    </message>
    <message>
        <source>No, thank you</source>
        <translation>不用了</translation>
    </message>
    <message>
        <source>How can we help?</source>
        <translation>需要帮忙吗？</translation>
    </message>
    <message>
        <source>Raise your hand or go to the service desk: the staff there help you with this terminal, with reading and with writing. Your place in the line is kept.</source>
        <translation>请举手示意，或到服务台：工作人员可以帮您操作、帮您看、帮您填。您的号不会受影响。</translation>
    </message>
    <message>
        <source>Go on by myself</source>
        <translation>我自己来</translation>
    </message>
    <message>
        <source>Are you still there?</source>
        <translation>您还在吗？</translation>
    </message>
    <message>
        <source>To protect your data, this screen clears itself in %1 seconds.</source>
        <translation>为保护您的信息，%1 秒后屏幕会自动清空。</translation>
    </message>
    <message>
        <source>I need more time</source>
        <translation>我还需要时间</translation>
    </message>
</context>
<context>
    <name>style</name>
    <message>
        <source>Erase</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
</context>
</TS>

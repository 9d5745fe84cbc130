<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Line</name>
    <message>
        <source>Platform: state unknown</source>
        <translation>平台：状态未知</translation>
    </message>
    <message>
        <source>Nobody runs the sync, {count} entries waiting: call the engineer</source>
        <translation>没有机器在运行同步 · {count} 条待发，请联系运维</translation>
    </message>
    <message>
        <source>Working offline since {time}, {count} entries waiting</source>
        <translation>离线办理，自 {time} 起 · {count} 条待发</translation>
    </message>
    <message>
        <source>Working offline, {count} entries waiting</source>
        <translation>离线办理 · {count} 条待发</translation>
    </message>
    <message>
        <source>Platform: catching up {percent} %, {count} entries waiting</source>
        <translation>平台已连通 · 正在补传 {percent} % · {count} 条待发</translation>
    </message>
    <message>
        <source>Platform: connected, sending {count} entries</source>
        <translation>平台联网 · 正在发送 {count} 条</translation>
    </message>
    <message>
        <source>Platform: connected</source>
        <translation>平台联网</translation>
    </message>
    <message>
        <source>Platform: connected, in step since {time}</source>
        <translation>平台联网 · 已同步 {time}</translation>
    </message>
    <message>
        <source>The sync runs at {station}</source>
        <translation>同步由 {station} 运行</translation>
    </message>
    <message>
        <source>No station runs the sync</source>
        <translation>没有机器在运行同步</translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation>自 {time} 起</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>This application is already here, at window {window}.</source>
        <translation>这份申请已在本大厅 {window} 号窗口。</translation>
    </message>
    <message>
        <source>Ctrl+O shows it: take it over there, with what was saved last.</source>
        <translation>按 Ctrl+O 可以看到这份申请，并连同上次保存的内容接过来办。</translation>
    </message>
    <message>
        <source>This application was accepted as case {case}.</source>
        <translation>这份申请已受理，办件编号 {case}。</translation>
    </message>
    <message>
        <source>Look the case up by its number to see how far it has come.</source>
        <translation>请按办件编号查询，看办到了哪一步。</translation>
    </message>
    <message>
        <source>This application is another person&apos;s, or for another matter.</source>
        <translation>这份申请是别人的，或者是另一个事项的。</translation>
    </message>
    <message>
        <source>Read the citizen&apos;s card once more and choose from the list.</source>
        <translation>请重新读一次办事人的证件，再从列表里选择。</translation>
    </message>
    <message>
        <source>Nobody here waits for this application any more.</source>
        <translation>这里已经没有窗口在等这份申请。</translation>
    </message>
    <message>
        <source>Look at the list: it says who has the application now.</source>
        <translation>请看列表，上面写明申请现在在谁那里。</translation>
    </message>
    <message>
        <source>This application is not with this hall now.</source>
        <translation>这份申请现在不在本大厅。</translation>
    </message>
    <message>
        <source>Ctrl+O says who has it now and asks for it; what you typed stays on the screen.</source>
        <translation>按 Ctrl+O 查看现在由谁办理，也可以再次调取；您录入的内容仍留在屏幕上。</translation>
    </message>
    <message>
        <source>This application was changed since you opened it.</source>
        <translation>您打开之后，这份申请有过改动。</translation>
    </message>
    <message>
        <source>Open it once more and look at what changed before you save.</source>
        <translation>请重新打开，核对改动后再保存。</translation>
    </message>
    <message>
        <source>There is no database {file}.</source>
        <translation>没有找到数据库 {file}。</translation>
    </message>
    <message>
        <source>Check the storage section of the settings, or name another with --database.</source>
        <translation>请检查设置文件里的 storage 部分，或者用 --database 指明另一个。</translation>
    </message>
    <message>
        <source>This matter cannot be applied for at a machine.</source>
        <translation>这个事项不能在自助终端办理。</translation>
    </message>
    <message>
        <source>Please take a number: at the window any department&apos;s matter is taken in.</source>
        <translation>请取号：任何部门的事，窗口都能受理。</translation>
    </message>
    <message>
        <source>To apply you have to show more than this code.</source>
        <translation>办理事项，只凭这个码还不够。</translation>
    </message>
    <message>
        <source>Please show your ID card, social security card or the identity code on your phone, or take a number.</source>
        <translation>请出示身份证、社会保障卡或手机上的身份码，或者取号到窗口办。</translation>
    </message>
    <message>
        <source>As things stand this cannot be granted: {reasons}</source>
        <translation>按现在的情况还不能办：{reasons}</translation>
    </message>
    <message>
        <source>If an answer was a slip, touch “Go on” and mend it. If not, take a number: a clerk looks at it with you.</source>
        <translation>如果是点错了，请点“继续”改正。否则请取号，由窗口人员帮您看看。</translation>
    </message>
    <message>
        <source>The signature is missing.</source>
        <translation>还没有签名。</translation>
    </message>
    <message>
        <source>Please sign in the field with your finger. Someone who cannot sign is helped at the service desk.</source>
        <translation>请用手指在框里签名。不方便签名的，请到咨询台。</translation>
    </message>
    <message>
        <source>The camera&apos;s picture could not be read.</source>
        <translation>高拍仪拍的照片读不出来。</translation>
    </message>
    <message>
        <source>Please lay the sheet flat under the camera, press its button once more and wait a moment.</source>
        <translation>请把材料平放在高拍仪下，再按一次拍摄键，稍等一会儿。</translation>
    </message>
    <message>
        <source>You have number {number} in this line already: it stays valid.</source>
        <translation>您在这个队列已有 {number} 号，仍然有效。</translation>
    </message>
    <message>
        <source>What you filled in here is kept for it; the window that calls you goes on with it.</source>
        <translation>在这里填好的内容已经跟这个号存在一起，叫到您的窗口会接着办。</translation>
    </message>
    <message>
        <source>Something went wrong on this screen that should not have.</source>
        <translation>这一步出了我们没有料到的问题。</translation>
    </message>
    <message>
        <source>What was finished stays finished. Please ask the service desk; a report for the engineers has been kept.</source>
        <translation>已经办好的都还在。请到服务台，工作人员会帮您继续办；给技术人员的记录已经留下。</translation>
    </message>
    <message>
        <source>The hall&apos;s database has not been opened yet, so nobody can sign in here.</source>
        <translation>大厅数据库还没有打开，暂时无法在这里登录。</translation>
    </message>
    <message>
        <source>Type “onewindow doctor” on this machine to see why. This page works as soon as the database answers.</source>
        <translation>请在本机运行“onewindow doctor”查看原因。数据库恢复后，这一页就能使用。</translation>
    </message>
    <message>
        <source>The test slip did not come out.</source>
        <translation>测试小票没有打印出来。</translation>
    </message>
    <message>
        <source>See below what is said of the slip printer, mend that, then try again.</source>
        <translation>请看下面小票打印机的说明，处理好后再试一次。</translation>
    </message>
    <message>
        <source>The system does not let this terminal switch itself off.</source>
        <translation>系统不允许本终端自行关机。</translation>
    </message>
    <message>
        <source>Allow it as docs/kiosk.md tells, or switch the machine off by hand.</source>
        <translation>请按 docs/kiosk.md 的说明开放权限，或者手动关机。</translation>
    </message>
    <message>
        <source>The online platform answered, but did not take this request ({code}).</source>
        <translation>网上平台有回应，但没有接受这次请求（{code}）。</translation>
    </message>
    <message>
        <source>The work goes on here. Please tell the hall&apos;s engineer; the health page shows the same words.</source>
        <translation>这边的工作可以继续。请告诉大厅的技术人员，运行状况页上也有同样的说明。</translation>
    </message>
    <message>
        <source>This hall is not known to the online platform yet.</source>
        <translation>网上平台还不认识这个大厅。</translation>
    </message>
    <message>
        <source>Ask the platform&apos;s office for an enrolment code and enter it with: onewindow sync enrol CODE</source>
        <translation>请向平台管理处要一个登记码，再运行：onewindow sync enrol 登记码</translation>
    </message>
    <message>
        <source>The hall&apos;s key file {path} cannot be read.</source>
        <translation>读不到大厅的密钥文件 {path}。</translation>
    </message>
    <message>
        <source>Put the copy from the safe back in its place, or run onewindow init for a new hall.</source>
        <translation>请把保险柜里的备份放回原处；如果是新大厅，请运行 onewindow init。</translation>
    </message>
    <message>
        <source>This ID card was valid until {valid_to}.</source>
        <translation>这张身份证的有效期到 {valid_to}，现在已经过期。</translation>
    </message>
    <message>
        <source>Please use another document, or go to the service desk: they help with renewing the card.</source>
        <translation>请换一种证件，或到导服台，工作人员会帮您办理，并告诉您怎样换领新证。</translation>
    </message>
    <message>
        <source>This ID card becomes valid on {valid_from}.</source>
        <translation>这张身份证从 {valid_from} 起才生效。</translation>
    </message>
    <message>
        <source>Please use the card you had before, or go to the service desk.</source>
        <translation>请先使用原来的证件，或到导服台请工作人员协助。</translation>
    </message>
    <message>
        <source>This ID number is not complete or has a wrong digit.</source>
        <translation>这个身份证号码不完整，或有一位不对。</translation>
    </message>
    <message>
        <source>Please check the 18 characters against the card and type them again.</source>
        <translation>请对照证件核对 18 位号码，再输入一次。</translation>
    </message>
    <message>
        <source>A document is given out only to someone who shows more than this code.</source>
        <translation>领取证照需要更可靠的身份证明，仅凭此码不能领取。</translation>
    </message>
    <message>
        <source>Please show your ID card, social security card or the identity code on your phone, or ask our staff.</source>
        <translation>请出示身份证、社保卡或手机上的身份码，也可请工作人员协助。</translation>
    </message>
    <message>
        <source>This document is given out only to someone who shows the ID card itself.</source>
        <translation>领取此证照须出示居民身份证原件。</translation>
    </message>
    <message>
        <source>Please put your ID card on the reader, or go to the service desk.</source>
        <translation>请将身份证放在读卡区，或到服务台办理。</translation>
    </message>
    <message>
        <source>This has to be done together with a guardian.</source>
        <translation>这项业务需要监护人一起办理。</translation>
    </message>
    <message>
        <source>Please come to the window with a parent or guardian and the household register.</source>
        <translation>请和父母或监护人带上户口簿，到人工窗口办理。</translation>
    </message>
    <message>
        <source>We have no record of this person yet.</source>
        <translation>这里还没有您的登记信息。</translation>
    </message>
    <message>
        <source>Please put the ID card on the reader once; the rest is filled in for you.</source>
        <translation>请把身份证放在读卡区刷一次，其余内容会自动填好。</translation>
    </message>
    <message>
        <source>You already have number {number} in this line.</source>
        <translation>您在这个队列里已经有号了：{number}。</translation>
    </message>
    <message>
        <source>There is no need to take another. Please wait for {number} to be called.</source>
        <translation>不用再取，请留意屏幕和语音叫到 {number}。</translation>
    </message>
    <message>
        <source>This line gives no more numbers today.</source>
        <translation>这个队列今天已经停止取号。</translation>
    </message>
    <message>
        <source>Please ask at the service desk, or book an appointment for another day here.</source>
        <translation>请到导服台咨询，也可以在这里预约其他日子。</translation>
    </message>
    <message>
        <source>This line is not open in this hall.</source>
        <translation>这个大厅没有开设这个队列。</translation>
    </message>
    <message>
        <source>Please choose another matter, or ask at the service desk.</source>
        <translation>请选择其他业务，或到导服台咨询。</translation>
    </message>
    <message>
        <source>Nobody is waiting for this window.</source>
        <translation>现在没有人等候这个窗口的业务。</translation>
    </message>
    <message>
        <source>The next number appears here by itself as soon as someone takes one.</source>
        <translation>有人取号后会自动出现在这里，不用刷新。</translation>
    </message>
    <message>
        <source>Number {number} is still at this window.</source>
        <translation>{number} 号还在您的窗口办理。</translation>
    </message>
    <message>
        <source>Finish {number}, or put it on hold, then call the next.</source>
        <translation>请先完成或挂起 {number} 号，再呼叫下一位。</translation>
    </message>
    <message>
        <source>This window is not open.</source>
        <translation>这个窗口现在没有开放。</translation>
    </message>
    <message>
        <source>Open the window or end its pause, then call.</source>
        <translation>请先开窗或结束暂停，再叫号。</translation>
    </message>
    <message>
        <source>Number {number} is being served by a colleague.</source>
        <translation>{number} 号正由另一位同事办理。</translation>
    </message>
    <message>
        <source>Agree with the colleague, or ask for the number to be transferred to you.</source>
        <translation>请与同事沟通，或请对方把 {number} 号转给您。</translation>
    </message>
    <message>
        <source>Number {number} is {state}, so this cannot be done now.</source>
        <translation>{number} 号现在{state}，这一步暂时不能做。</translation>
    </message>
    <message>
        <source>Look at the queue again: it shows what can be done with {number}.</source>
        <translation>请看一下左侧队列，那里写着 {number} 号现在可以做什么。</translation>
    </message>
    <message>
        <source>Number {number} has been called again {recalls} times.</source>
        <translation>{number} 号已经重呼 {recalls} 次。</translation>
    </message>
    <message>
        <source>Nobody has come. Mark {number} as missed; the person can rejoin at the service desk.</source>
        <translation>一直没有人来，可以按“过号”；本人回来后到导服台可以重新排入。</translation>
    </message>
    <message>
        <source>Number {number} was missed too long ago to rejoin the line.</source>
        <translation>{number} 号过号时间较长，不能再排回原队。</translation>
    </message>
    <message>
        <source>Please take a new number; the service desk can help if you were held up.</source>
        <translation>请重新取一个号；如果有特殊情况，导服台会帮您安排。</translation>
    </message>
    <message>
        <source>We found no appointment of yours for today.</source>
        <translation>没有查到您今天的预约。</translation>
    </message>
    <message>
        <source>Check the day and the name you booked under, or take a number now.</source>
        <translation>请核对预约的日期和姓名；也可以现在直接取号。</translation>
    </message>
    <message>
        <source>Your appointment is at {at}; it is too early to check in.</source>
        <translation>您预约的时间是 {at}，现在签到还早。</translation>
    </message>
    <message>
        <source>Please have a seat and check in here closer to {at}.</source>
        <translation>请先坐下休息，临近 {at} 再来这里签到。</translation>
    </message>
    <message>
        <source>The time of your appointment, {at}, has passed.</source>
        <translation>您预约的时间 {at} 已经过了。</translation>
    </message>
    <message>
        <source>Please take a number here, or book another time.</source>
        <translation>可以现在取号排队，也可以改约其他时间。</translation>
    </message>
    <message>
        <source>You have already checked in for this appointment.</source>
        <translation>这个预约已经签到过了。</translation>
    </message>
    <message>
        <source>Your number is {number}. Please wait for it to be called.</source>
        <translation>您的号码是 {number}，请等候叫号。</translation>
    </message>
    <message>
        <source>This matter cannot be accepted as things stand: {reasons}.</source>
        <translation>按现在的情况，这件事还不能受理：{reasons}。</translation>
    </message>
    <message>
        <source>If that has changed, tell the clerk; otherwise a written notice tells you your remedies.</source>
        <translation>如果情况有变化，请告诉窗口工作人员；否则会给您书面通知，写明理由和救济途径。</translation>
    </message>
    <message>
        <source>These materials are still missing: {names}.</source>
        <translation>还缺这些材料：{names}。</translation>
    </message>
    <message>
        <source>Bring them all at once; a printed list is ready. You keep your place in the procedure.</source>
        <translation>请一次带齐，清单会打印给您；已经交的材料不用再交。</translation>
    </message>
    <message>
        <source>Some fields need another look.</source>
        <translation>有几项还需要核对。</translation>
    </message>
    <message>
        <source>{fields} The cursor stands in the first of them.</source>
        <translation>{fields}光标已停在第一项，改好后继续即可。</translation>
    </message>
    <message>
        <source>This matter is not in the current catalogue.</source>
        <translation>现行事项目录里没有这个事项。</translation>
    </message>
    <message>
        <source>Search for it by name; it may have been renamed or merged with another.</source>
        <translation>请按名称再搜一次，它可能已改名或并入其他事项。</translation>
    </message>
    <message>
        <source>This case is now with {owner}.</source>
        <translation>这个办件现在由 {owner} 办理。</translation>
    </message>
    <message>
        <source>It can be changed only there. You see each step here as soon as it is reported.</source>
        <translation>只能在那边修改；有进展会马上显示在这里。</translation>
    </message>
    <message>
        <source>This step does not fit where the case stands.</source>
        <translation>办件目前的进度还不能做这一步。</translation>
    </message>
    <message>
        <source>Open the case to see how far it has come and what is next.</source>
        <translation>请打开办件，看看走到了哪一步、接下来做什么。</translation>
    </message>
    <message>
        <source>No case with this number was found.</source>
        <translation>没有查到这个编号的办件。</translation>
    </message>
    <message>
        <source>Please check the number on the acceptance notice, or look it up with the ID card.</source>
        <translation>请核对受理通知书上的编号，或刷身份证查询。</translation>
    </message>
    <message>
        <source>There is nothing to print here for this document.</source>
        <translation>这份证照目前不能在这里打印。</translation>
    </message>
    <message>
        <source>It may not be finished yet, or belong to another hall. The progress page shows where it is.</source>
        <translation>可能还没办好，或在别的大厅领取；请在“办件进度”里查看。</translation>
    </message>
    <message>
        <source>This document was collected on {at} at {place} (No. {serial}).</source>
        <translation>这份证照已于 {at} 在{place}领取（编号 {serial}）。</translation>
    </message>
    <message>
        <source>If it was not you or someone you sent, please go to the issuing desk now.</source>
        <translation>如果不是您本人或您委托的人领取的，请马上到出件窗口核对。</translation>
    </message>
    <message>
        <source>This document is being printed at {station}.</source>
        <translation>这份证照正在 {station} 打印。</translation>
    </message>
    <message>
        <source>Please wait there for it. It is printed once only and is not lost.</source>
        <translation>请到那里稍等；证照只打印一次，不会丢失，也不会重复。</translation>
    </message>
    <message>
        <source>We cannot tell whether the sheet came out of the printer.</source>
        <translation>现在还不能确定证照有没有打印出来。</translation>
    </message>
    <message>
        <source>Please stay here: someone comes to look. Nothing is lost, nothing is printed twice.</source>
        <translation>请在这里稍等，工作人员马上过来核对；证照不会作废，也不会重复打印。</translation>
    </message>
    <message>
        <source>The printer at {station} may still print this document.</source>
        <translation>{station} 的打印机可能还会打印这份证照。</translation>
    </message>
    <message>
        <source>See to the printer first; once its job is over, look into the tray at that station.</source>
        <translation>请先处理打印机；等它的任务结束后，再到那里查看出纸盘。</translation>
    </message>
    <message>
        <source>A sheet is given up by two people who both looked.</source>
        <translation>作废一张纸需要两个人都查看过。</translation>
    </message>
    <message>
        <source>The catalogue has no blank paper called “{stock}”.</source>
        <translation>目录里没有名为“{stock}”的空白证照。</translation>
    </message>
    <message>
        <source>The stocks and their names are in the catalogue&apos;s file stocks.yaml.</source>
        <translation>空白证照的种类和名称见目录中的 stocks.yaml。</translation>
    </message>
    <message>
        <source>“{first}” to “{last}” is no run of sheet numbers.</source>
        <translation>“{first}”至“{last}”不是一段连续的空白证照编号。</translation>
    </message>
    <message>
        <source>Enter both numbers whole, as they stand on the first and the last sheet: equal length, digits at the end.</source>
        <translation>请照首张和末张上印的编号完整录入：两个编号长度相同，末尾是数字。</translation>
    </message>
    <message>
        <source>That would be more than {most} sheets at once.</source>
        <translation>一次超过了 {most} 张。</translation>
    </message>
    <message>
        <source>Please check both numbers; if they are right, enter the delivery in parts.</source>
        <translation>请核对首末编号；如果无误，请分几次登记。</translation>
    </message>
    <message>
        <source>Sheet {number} was received before.</source>
        <translation>空白证照 {number} 已经入库登记过。</translation>
    </message>
    <message>
        <source>Nothing was entered. Compare the numbers on the sheets with the delivery note.</source>
        <translation>本次没有登记任何内容。请把纸上的编号与交接单核对。</translation>
    </message>
    <message>
        <source>Sheet {number} was never received by this hall.</source>
        <translation>本大厅没有入库过空白证照 {number}。</translation>
    </message>
    <message>
        <source>Check the number on the sheet, or enter the delivery it came with first.</source>
        <translation>请核对纸上的编号；如果是新到的，请先入库登记。</translation>
    </message>
    <message>
        <source>Sheet {number} is already in the tray at {station}.</source>
        <translation>空白证照 {number} 已经在 {station} 的纸盒里。</translation>
    </message>
    <message>
        <source>Check the number on the sheet; if it is here, enter it as taken out there first.</source>
        <translation>请核对纸上的编号；如果纸确实在这里，请先在那一台登记取出。</translation>
    </message>
    <message>
        <source>Sheet {number} is {state}, so it cannot be loaded.</source>
        <translation>空白证照 {number} 的状态是“{state}”，不能装入。</translation>
    </message>
    <message>
        <source>Lay it aside and check its number; a sheet found again is entered by counting where it lies.</source>
        <translation>请先放在一边并核对编号；找回的纸，在它所在的地方盘点一次即可登记。</translation>
    </message>
    <message>
        <source>Sheet {number} is of another stock than the tray at {station}.</source>
        <translation>空白证照 {number} 与 {station} 纸盒里的不是同一种。</translation>
    </message>
    <message>
        <source>Load one stock at a time; take the other out of the tray first.</source>
        <translation>一个纸盒只装一种空白证照；请先取出另一种。</translation>
    </message>
    <message>
        <source>The ledger does not have sheet {number} in the tray at {station}.</source>
        <translation>台账上 {station} 的纸盒里没有空白证照 {number}。</translation>
    </message>
    <message>
        <source>Check the number; counting the tray tells how it differs from the ledger.</source>
        <translation>请核对编号；盘点该纸盒，就能看到与台账的差异。</translation>
    </message>
    <message>
        <source>By the ledger the tray at {station} is empty.</source>
        <translation>台账上 {station} 的纸盒是空的。</translation>
    </message>
    <message>
        <source>If sheets lie in it, count the tray: that tells where they belong.</source>
        <translation>如果里面有纸，请盘点该纸盒，系统会逐张说明它们应在何处。</translation>
    </message>
    <message>
        <source>The printer at {station} has no numbered paper for this document.</source>
        <translation>{station} 的打印机里没有这种证照的空白证照纸。</translation>
    </message>
    <message>
        <source>Nothing was printed. Once staff have loaded sheets and entered their numbers it can be printed here; another terminal or the issuing desk can print it now.</source>
        <translation>没有打印任何内容。工作人员装纸并登记编号后即可在此打印；您也可以现在到其他自助终端或出件窗口打印。</translation>
    </message>
    <message>
        <source>The printer at {station} holds numbered paper for other documents.</source>
        <translation>{station} 的打印机里装的是其他证照的空白证照纸。</translation>
    </message>
    <message>
        <source>Nothing was printed. Another terminal or the issuing desk can print this document.</source>
        <translation>没有打印任何内容。请到其他自助终端或出件窗口打印。</translation>
    </message>
    <message>
        <source>Staff still have to look for the last sheet of the printer at {station}.</source>
        <translation>{station} 的打印机上一张纸还待工作人员查找。</translation>
    </message>
    <message>
        <source>Nothing was printed. Once they have found it, it can be printed here; another terminal or the issuing desk can print it now.</source>
        <translation>没有打印任何内容。查清后即可在此打印；您也可以现在到其他自助终端或出件窗口打印。</translation>
    </message>
    <message>
        <source>Where sheet {number} of the printer at {station} is, is not known yet (document {serial}).</source>
        <translation>{station} 的空白证照 {number} 去向尚未查清（证照 {serial}）。</translation>
    </message>
    <message>
        <source>Two people look for it first and say at the issuing desk what they found; then the tray is free.</source>
        <translation>请先由两人一起查找，并在出件窗口登记结果；之后该纸盒即可继续使用。</translation>
    </message>
    <message>
        <source>Sheet {number} is {state}: it cannot be given up a second time.</source>
        <translation>空白证照 {number} 的状态是“{state}”，不能再次作废。</translation>
    </message>
    <message>
        <source>Check the number; a printed document is given up at the issuing desk.</source>
        <translation>请核对编号；已打印的证照在出件窗口办理作废。</translation>
    </message>
    <message>
        <source>A numbered sheet is given up by two people who both saw it.</source>
        <translation>作废一张空白证照，需要两人都看过。</translation>
    </message>
    <message>
        <source>Please ask a colleague to look too and to confirm with you.</source>
        <translation>请找一位同事一起查看，并和您一同确认。</translation>
    </message>
    <message>
        <source>Sheet {number} was entered twice in this count.</source>
        <translation>这次盘点中，空白证照 {number} 录入了两次。</translation>
    </message>
    <message>
        <source>Please correct the runs and count again; nothing was entered.</source>
        <translation>请更正编号段后重新盘点；本次没有登记任何内容。</translation>
    </message>
    <message>
        <source>Sheet {number} is missing; it is in question from now on.</source>
        <translation>缺少空白证照 {number}，已列为待查。</translation>
    </message>
    <message>
        <source>Look in the printer, its output and the safe. Where it is found, count again; if it is torn or lost, two people enter it as spoiled.</source>
        <translation>请查看打印机内部、出纸口和保险柜。找到后在该处再盘点一次；如已破损或遗失，由两人登记作废。</translation>
    </message>
    <message>
        <source>Sheet {number} was missing and is found; it is unused again.</source>
        <translation>待查的空白证照 {number} 已找到，恢复为未用。</translation>
    </message>
    <message>
        <source>There is nothing more to do: the ledger has it where you counted it.</source>
        <translation>无需其他操作：台账已记在您盘点到它的地方。</translation>
    </message>
    <message>
        <source>Sheet {number} comes out earlier or later than the ledger had it.</source>
        <translation>空白证照 {number} 的出纸次序与台账不一致。</translation>
    </message>
    <message>
        <source>The ledger goes by your count now. Check that the documents printed since the last count bear the number of their own sheet.</source>
        <translation>台账已按您的盘点调整。请核对上次盘点以来打印的证照，其上打印的编号是否与纸张本身的编号一致。</translation>
    </message>
    <message>
        <source>Sheet {number} lies here and was never received.</source>
        <translation>这里有空白证照 {number}，但从未入库登记。</translation>
    </message>
    <message>
        <source>Take it out and check its number; enter the delivery it came with.</source>
        <translation>请取出并核对编号，补做入库登记。</translation>
    </message>
    <message>
        <source>Sheet {number} lies here; the ledger has it in the safe.</source>
        <translation>这里有空白证照 {number}，台账上它在保险柜里。</translation>
    </message>
    <message>
        <source>Put it back into the safe, or enter it as loaded and count again.</source>
        <translation>请放回保险柜；或登记装入后再盘点一次。</translation>
    </message>
    <message>
        <source>Sheet {number} lies here; the ledger has it in the tray at {station}.</source>
        <translation>这里有空白证照 {number}，台账上它在 {station} 的纸盒里。</translation>
    </message>
    <message>
        <source>Enter it as taken out there; if it is to stay here, load it and count again.</source>
        <translation>请先在那一台登记取出；如要留在这里，请登记装入后再盘点一次。</translation>
    </message>
    <message>
        <source>Sheet {number} lies here; by the ledger document {serial} is being printed on it.</source>
        <translation>这里有空白证照 {number}，台账上它正用于打印证照 {serial}。</translation>
    </message>
    <message>
        <source>If nothing is on it, two people say so at the issuing desk; it is the next sheet then.</source>
        <translation>如果纸上没有任何内容，请两人在出件窗口登记确认，它就仍是下一张。</translation>
    </message>
    <message>
        <source>Sheet {number} lies here; by the ledger it is {state} (document {serial}).</source>
        <translation>这里有空白证照 {number}，台账上它的状态是“{state}”（证照 {serial}）。</translation>
    </message>
    <message>
        <source>Lock it away and tell the manager: the document may stand on a sheet with another number.</source>
        <translation>请锁好并报告负责人：该证照可能印在了另一编号的纸上。</translation>
    </message>
    <message>
        <source>Sheet {number} lies here and is of another stock.</source>
        <translation>这里有空白证照 {number}，但属于另一种。</translation>
    </message>
    <message>
        <source>Put it back to its own stock, and count that stock too.</source>
        <translation>请放回同种空白证照处，并把那一种也盘点一次。</translation>
    </message>
    <message>
        <source>The printer is not ready.</source>
        <translation>打印机现在还没准备好。</translation>
    </message>
    <message>
        <source>Nothing was printed; you can still print it. Please try another terminal or the issuing desk.</source>
        <translation>证照没有打印，您的打印机会还在；请换一台终端或到出件窗口领取。</translation>
    </message>
    <message>
        <source>No document with this number was found.</source>
        <translation>没有查到这份证照。</translation>
    </message>
    <message>
        <source>Please check the number, or look it up with the ID card.</source>
        <translation>请核对编号，或刷身份证查询。</translation>
    </message>
    <message>
        <source>Your document is printed already and is kept for you at {place}.</source>
        <translation>您的证照已经印好，由{place}替您保管。</translation>
    </message>
    <message>
        <source>Please go there with the same card; it is handed over at once.</source>
        <translation>请带同一张证件到那里，当场就能领取。</translation>
    </message>
    <message>
        <source>Document {serial} is to be collected in another hall now.</source>
        <translation>证照 {serial} 现在改到另一个大厅领取。</translation>
    </message>
    <message>
        <source>The online platform shows which hall it is; to collect it here after all, choose this hall there.</source>
        <translation>网上平台可以查到是哪个大厅；如果还想在这里领，请在平台上改选本大厅。</translation>
    </message>
    <message>
        <source>Document {serial} is void: {by} was issued in its place.</source>
        <translation>证照 {serial} 已作废，补发的新证是 {by}。</translation>
    </message>
    <message>
        <source>Please collect the new document; the old sheet is no longer valid.</source>
        <translation>请领取新证，原来的那张不再有效。</translation>
    </message>
    <message>
        <source>The signature for this document is missing.</source>
        <translation>还没有签收签名。</translation>
    </message>
    <message>
        <source>Please sign in the field with your finger. Someone who cannot sign is helped at the issuing desk.</source>
        <translation>请用手指在签名框里签名。不方便签名的，领证台工作人员会协助您。</translation>
    </message>
    <message>
        <source>The signature has too many strokes to be kept.</source>
        <translation>签名的笔画太多，无法保存。</translation>
    </message>
    <message>
        <source>Please wipe the field and sign once more, with your name only.</source>
        <translation>请清除后重新签名，只签姓名即可。</translation>
    </message>
    <message>
        <source>A replacement of this document was asked for at {at} already.</source>
        <translation>这份证照已经在 {at} 申请过补证。</translation>
    </message>
    <message>
        <source>There is nothing more to do: the office decides, and the new document is then ready to collect.</source>
        <translation>不用再办：发证机关审核后，新证就可以领取了。</translation>
    </message>
    <message>
        <source>A document is replaced when it is lost or damaged.</source>
        <translation>证照遗失或损坏时才能补证。</translation>
    </message>
    <message>
        <source>Please choose one of the two reasons; the office needs it to decide.</source>
        <translation>请在两种原因中选一种，发证机关审核时需要。</translation>
    </message>
    <message>
        <source>You have already rated this service. Thank you.</source>
        <translation>您已经评价过这次服务，谢谢您。</translation>
    </message>
    <message>
        <source>There is nothing more to do. If you want to add something, the service desk is glad to listen.</source>
        <translation>不用再评价；如果还想补充，导服台很愿意听您说。</translation>
    </message>
    <message>
        <source>There is no finished service to rate yet.</source>
        <translation>现在还没有可以评价的服务。</translation>
    </message>
    <message>
        <source>Please come back when your matter has been dealt with.</source>
        <translation>等这件事办完以后，再请您评价。</translation>
    </message>
    <message>
        <source>The staff number and password do not match.</source>
        <translation>工号和密码对不上。</translation>
    </message>
    <message>
        <source>Please type them again. After several tries the hall administrator can set a new one.</source>
        <translation>请再输入一次；多次不成功，可以请大厅管理员重设密码。</translation>
    </message>
    <message>
        <source>This window does not exist in this hall.</source>
        <translation>大厅里没有这个窗口。</translation>
    </message>
    <message>
        <source>Choose one from the list; the window&apos;s number stands on the sign above it.</source>
        <translation>请从列表里选择；窗口号写在窗口上方的牌子上。</translation>
    </message>
    <message>
        <source>{clerk} is signed in at this window.</source>
        <translation>{clerk} 正在这个窗口值班。</translation>
    </message>
    <message>
        <source>Choose another window, or ask {clerk} to sign out there.</source>
        <translation>请选择其他窗口，或请 {clerk} 先退出。</translation>
    </message>
    <message>
        <source>This account needs its card as well as the password.</source>
        <translation>此账号登录除密码外还需要本人的卡。</translation>
    </message>
    <message>
        <source>Put the card into the card reader and leave it there while you work.</source>
        <translation>请把卡插入读卡器，工作期间不要取出。</translation>
    </message>
    <message>
        <source>The card in the reader is not the one of this account.</source>
        <translation>读卡器里的卡不是此账号绑定的卡。</translation>
    </message>
    <message>
        <source>Put your own card in. If yours is lost, a manager can release your account from it.</source>
        <translation>请插入本人的卡；卡已遗失的，请大厅管理人员解除绑定。</translation>
    </message>
    <message>
        <source>This account needs its card, but this station is not set up for card readers.</source>
        <translation>此账号登录需要本人的卡，但本机没有启用读卡器。</translation>
    </message>
    <message>
        <source>Sign in at a window that has one, or ask the administrator to switch it on (devices.smartcards).</source>
        <translation>请到有读卡器的窗口登录，或请系统管理员启用（devices.smartcards）。</translation>
    </message>
    <message>
        <source>No card came in time, so nobody was signed in.</source>
        <translation>没有等到卡，登录没有进行下去。</translation>
    </message>
    <message>
        <source>Have your card at hand, then type your password once more.</source>
        <translation>请准备好本人的卡，再输入一次密码。</translation>
    </message>
    <message>
        <source>No card was put in that could be read.</source>
        <translation>没有等到能读取的卡。</translation>
    </message>
    <message>
        <source>See with “onewindow doctor” whether the card reader is there, then try again.</source>
        <translation>请用 onewindow doctor 查看读卡器是否就绪，然后再试一次。</translation>
    </message>
    <message>
        <source>There is no account {account}.</source>
        <translation>没有账号 {account}。</translation>
    </message>
    <message>
        <source>Look at the spelling; it is what this colleague types to sign in.</source>
        <translation>请核对写法，应与这位同事登录时输入的一致。</translation>
    </message>
    <message>
        <source>The account {account} has a card already.</source>
        <translation>账号 {account} 已经绑定了一张卡。</translation>
    </message>
    <message>
        <source>If that card is lost, let a manager release the account from it first.</source>
        <translation>原卡已遗失的，请先由大厅管理人员解除绑定。</translation>
    </message>
    <message>
        <source>This card belongs to the account {account}.</source>
        <translation>这张卡已绑定账号 {account}。</translation>
    </message>
    <message>
        <source>Take another card: each account has one of its own.</source>
        <translation>请换一张卡，每个账号只用自己的卡。</translation>
    </message>
    <message>
        <source>The account {account} has no card.</source>
        <translation>账号 {account} 没有绑定卡。</translation>
    </message>
    <message>
        <source>Nothing is to be done: its password is enough.</source>
        <translation>无需处理，此账号凭密码即可登录。</translation>
    </message>
    <message>
        <source>This card belongs to no account of this hall.</source>
        <translation>这张卡没有绑定本大厅的任何账号。</translation>
    </message>
    <message>
        <source>Put in the card that was bound to your account. At a window one is bound with: onewindow staff bind-card</source>
        <translation>请插入绑定到您账号的卡。绑卡请在窗口电脑上运行：onewindow staff bind-card</translation>
    </message>
    <message>
        <source>Nobody releases their own account from its card.</source>
        <translation>本人不能解除自己账号的卡。</translation>
    </message>
    <message>
        <source>Ask another manager to do it.</source>
        <translation>请由另一位管理人员办理。</translation>
    </message>
    <message>
        <source>We do not have the applicant&apos;s name and number yet.</source>
        <translation>还没有申请人的姓名和证件号码。</translation>
    </message>
    <message>
        <source>Read the applicant&apos;s card first, or type the name and number; then accept the case.</source>
        <translation>请先刷申请人的身份证，或输入姓名和号码，然后再受理。</translation>
    </message>
    <message>
        <source>These cannot be left to be checked later: {names}.</source>
        <translation>这些材料不能留待核验：{names}。</translation>
    </message>
    <message>
        <source>Take them back and give them another way; later only what an e-licence waives is checked, with consent.</source>
        <translation>请撤回后改用其他方式；只有可由电子证照免交的材料，经本人同意才可以留待核验。</translation>
    </message>
    <message>
        <source>This case has no such check.</source>
        <translation>这个办件没有这项核验。</translation>
    </message>
    <message>
        <source>Close the list and open it again: it shows what is left to do now.</source>
        <translation>请关闭清单后重新打开，会显示现在还要处理的。</translation>
    </message>
    <message>
        <source>{department} does not take part in this case.</source>
        <translation>{department}不参与这个办件。</translation>
    </message>
    <message>
        <source>Look at the departments listed in the case and choose one of them.</source>
        <translation>请看办件里列出的部门，从中选择。</translation>
    </message>
    <message>
        <source>This document was printed on {at} at {place}.</source>
        <translation>这份证照已于 {at} 在{place}打印。</translation>
    </message>
    <message>
        <source>It is printed once only. Please collect it there, or ask at the issuing desk.</source>
        <translation>证照只打印一次；请到那里领取，或到出件窗口询问。</translation>
    </message>
    <message>
        <source>Document No. {serial} is {state}, so this cannot be done now.</source>
        <translation>编号 {serial} 的证照现在{state}，这一步暂时不能做。</translation>
    </message>
    <message>
        <source>Open it at the issuing desk to see what comes next. Nothing has been printed.</source>
        <translation>请在出件窗口打开它，看看接下来做什么；刚才没有打印任何内容。</translation>
    </message>
    <message>
        <source>There is no open follow-up for this rating.</source>
        <translation>这条评价没有待办的回访。</translation>
    </message>
    <message>
        <source>It may have been closed already; the list shows those that still wait for a call.</source>
        <translation>可能已经回访过了；列表里是还在等回访的评价。</translation>
    </message>
    <message>
        <source>The staff number {account} is already in use.</source>
        <translation>工号 {account} 已经有人使用。</translation>
    </message>
    <message>
        <source>Choose another number, or open the existing account and change it.</source>
        <translation>请换一个工号，或打开已有的账号修改。</translation>
    </message>
    <message>
        <source>There were too many tries to sign in with this staff number.</source>
        <translation>这个工号连续多次没有登录成功。</translation>
    </message>
    <message>
        <source>Please wait a few minutes, or ask the hall administrator to set a new password.</source>
        <translation>请等几分钟再试，或请大厅管理员重设密码。</translation>
    </message>
    <message>
        <source>Your account does not include this task.</source>
        <translation>您的账号没有这项权限。</translation>
    </message>
    <message>
        <source>Ask the hall manager to do it, or to add it to your duties.</source>
        <translation>请由大厅管理员办理，或请管理员为您开通。</translation>
    </message>
    <message>
        <source>The line to the online platform is down.</source>
        <translation>和网上平台的连接暂时断开了。</translation>
    </message>
    <message>
        <source>You can go on working: everything is kept here and is sent by itself when the line is back.</source>
        <translation>可以继续办理：内容都已保存在大厅，线路恢复后会自动送出。</translation>
    </message>
    <message>
        <source>The card was taken away before it was read.</source>
        <translation>证件还没读完就拿开了。</translation>
    </message>
    <message>
        <source>Please put it on the reader once more and leave it there for about two seconds.</source>
        <translation>请再放一次，停留大约 2 秒，听到提示音再拿开。</translation>
    </message>
    <message>
        <source>The card was not read clearly.</source>
        <translation>证件没有读清楚。</translation>
    </message>
    <message>
        <source>Please lift the card and put it on the reader again.</source>
        <translation>请拿起证件，再放一次。</translation>
    </message>
    <message>
        <source>This card could not be read.</source>
        <translation>这张证件读不出来。</translation>
    </message>
    <message>
        <source>Lay it flat without its case. You can also use the code on your phone, or the service desk.</source>
        <translation>请取下卡套，平放在读卡区；还是不行，可以用手机电子证件码，或到导服台办理。</translation>
    </message>
    <message>
        <source>This kind of card is not known here yet.</source>
        <translation>这里还不认识这种证件。</translation>
    </message>
    <message>
        <source>Please use a resident ID card, or show this one to a member of staff at the service desk.</source>
        <translation>请使用居民身份证，或把这张证件拿到导服台，请工作人员查看。</translation>
    </message>
    <message>
        <source>The card reader of this terminal is not working.</source>
        <translation>这台终端的读卡器暂时不能用。</translation>
    </message>
    <message>
        <source>You can use the code on your phone or type your number; staff have been told.</source>
        <translation>可以用手机电子证件码，或输入证件号码；已通知工作人员检查。</translation>
    </message>
    <message>
        <source>This terminal has no card reader.</source>
        <translation>本终端没有读卡器。</translation>
    </message>
    <message>
        <source>You can use the code on your phone or type your number; our staff help you too.</source>
        <translation>您可以扫手机上的码或输入手机号，也可请工作人员协助。</translation>
    </message>
    <message>
        <source>The code scanner of this terminal is not working.</source>
        <translation>本终端的扫码窗口暂时不能用。</translation>
    </message>
    <message>
        <source>You can use your card or type your number; our staff help you too.</source>
        <translation>您可以使用证件或输入手机号，也可请工作人员协助。</translation>
    </message>
    <message>
        <source>The card reader does not answer at the moment.</source>
        <translation>读卡器暂时没有回应。</translation>
    </message>
    <message>
        <source>Please wait a few seconds; it is being started again. You can also use the code on your phone.</source>
        <translation>请稍等几秒，正在重新启动；也可以用手机电子证件码。</translation>
    </message>
    <message>
        <source>The card reader of this terminal is not ready.</source>
        <translation>这台终端的读卡器还没有准备好。</translation>
    </message>
    <message>
        <source>It is being started again; staff have been told. Meanwhile you can use the code on your phone.</source>
        <translation>正在重新启动，已通知工作人员；您可以先用手机电子证件码。</translation>
    </message>
    <message>
        <source>This station has no room left to store anything safely.</source>
        <translation>这台设备的存储空间已满，不能再安全保存。</translation>
    </message>
    <message>
        <source>Nothing of yours is lost. Please use another station; the hall engineer has to make room here.</source>
        <translation>已经办好的内容都在；请换一台设备办理，并请大厅工程师清理空间。</translation>
    </message>
    <message>
        <source>The hall&apos;s server cannot be reached at the moment.</source>
        <translation>暂时连不上大厅的服务器。</translation>
    </message>
    <message>
        <source>Please wait: we keep trying, and what you entered stays here. The desk can also help by hand.</source>
        <translation>请稍等，正在自动重新连接，您填写的内容还在屏幕上；如果时间较长，导服台可以人工办理。</translation>
    </message>
    <message>
        <source>The hall&apos;s database answers; its journal stands at entry {entry}.</source>
        <translation>大厅数据库正常，台账已记到第 {entry} 条。</translation>
    </message>
    <message>
        <source>There is nothing to do here.</source>
        <translation>无需处理。</translation>
    </message>
    <message>
        <source>The hall&apos;s database lacks tables this version needs.</source>
        <translation>大厅数据库缺少本版本需要的数据表。</translation>
    </message>
    <message>
        <source>Stop the stations of the hall, run onewindow init, and start them again.</source>
        <translation>请先停下各终端，运行 onewindow init，再重新启动。</translation>
    </message>
    <message>
        <source>Check “database” in the storage section of the settings; for a new hall run onewindow init.</source>
        <translation>请检查配置文件 [storage] 的 database；新大厅请运行 onewindow init。</translation>
    </message>
    <message>
        <source>The hall&apos;s database does not answer.</source>
        <translation>大厅数据库没有应答。</translation>
    </message>
    <message>
        <source>See that its server runs and the cable is in, then check “database” in the settings&apos; storage section.</source>
        <translation>请确认数据库服务器在运行、网线已插好，再检查配置文件 [storage] 的 database。</translation>
    </message>
    <message>
        <source>The hall&apos;s keys can be read.</source>
        <translation>大厅密钥可以读取。</translation>
    </message>
    <message>
        <source>There is room: {free} are free.</source>
        <translation>空间充足，剩余 {free}。</translation>
    </message>
    <message>
        <source>Only {free} are left where {folder} is.</source>
        <translation>{folder} 所在磁盘只剩 {free}。</translation>
    </message>
    <message>
        <source>Make room this week: move old logs and reports to another disk.</source>
        <translation>请在本周内腾出空间：把旧日志和旧报表移到其他磁盘。</translation>
    </message>
    <message>
        <source>Hardly any room is left where {folder} is: {free}.</source>
        <translation>{folder} 所在磁盘快满了，只剩 {free}。</translation>
    </message>
    <message>
        <source>Make room now: move old logs and reports to another disk. Leave database and scans where they are.</source>
        <translation>请立即腾出空间：把旧日志和旧报表移到其他磁盘；数据库和扫描件请勿移动。</translation>
    </message>
    <message>
        <source>Nothing can be written to {folder}.</source>
        <translation>{folder} 无法写入。</translation>
    </message>
    <message>
        <source>Give the account that runs Onewindow the right to write there, or name another folder in the settings.</source>
        <translation>请给运行一窗的账户开放写入权限，或在配置文件中改用其他文件夹。</translation>
    </message>
    <message>
        <source>The catalogue of service items is sound.</source>
        <translation>事项目录完整无误。</translation>
    </message>
    <message>
        <source>The catalogue has {count} places to mend, the first: {first}.</source>
        <translation>事项目录有 {count} 处需要修改，第一处：{first}。</translation>
    </message>
    <message>
        <source>Run onewindow catalogue check: it tells file and line of each.</source>
        <translation>请运行 onewindow catalogue check，会逐条列出文件和行号。</translation>
    </message>
    <message>
        <source>No case waits for a check of e-licences.</source>
        <translation>没有办件在等待电子证照核验。</translation>
    </message>
    <message>
        <source>{count} cases wait for a check of e-licences.</source>
        <translation>有 {count} 个办件等待电子证照核验。</translation>
    </message>
    <message>
        <source>There is nothing to do here: they are checked once the line is back.</source>
        <translation>无需处理：线路恢复后自动核验。</translation>
    </message>
    <message>
        <source>{count} cases lack something the store of e-licences does not hold: {cases}.</source>
        <translation>有 {count} 个办件的电子证照核验未通过：{cases}。</translation>
    </message>
    <message>
        <source>At a window press Ctrl+J: the list tells what is missing in each and whom to call.</source>
        <translation>请在窗口按 Ctrl+J：清单写明每个办件缺什么、联系谁。</translation>
    </message>
    <message>
        <source>Which checks of e-licences are left stands in the hall&apos;s database.</source>
        <translation>还有哪些电子证照核验未完成，记在大厅的数据库里。</translation>
    </message>
    <message>
        <source>Put the database right first; this shows by itself then.</source>
        <translation>请先处理数据库，之后这里会自动显示。</translation>
    </message>
    <message>
        <source>The platform has every scan.</source>
        <translation>平台已收齐全部扫描件。</translation>
    </message>
    <message>
        <source>{count} scans are on their way to the platform.</source>
        <translation>{count} 份扫描件正在发往平台。</translation>
    </message>
    <message>
        <source>There is nothing to do here: they go by themselves while the line stands.</source>
        <translation>无需处理：线路畅通时会自动发送。</translation>
    </message>
    <message>
        <source>{count} scans cannot be read where they should be: cases {cases}.</source>
        <translation>{count} 份扫描件在应在的位置读不到，涉及办件：{cases}。</translation>
    </message>
    <message>
        <source>See that every station keeps its files in the same folder (“files” in the settings) and that it is there.</source>
        <translation>请确认各工位的文件夹（设置中的“files”）是同一个，并且能打开。</translation>
    </message>
    <message>
        <source>{count} scans were damaged after they were taken in: cases {cases}.</source>
        <translation>{count} 份扫描件在收下之后损坏，涉及办件：{cases}。</translation>
    </message>
    <message>
        <source>Bring the files back from the backup; they are sent by themselves then. Have the disk looked at.</source>
        <translation>请从备份恢复这些文件，之后会自动发送；并请检查磁盘。</translation>
    </message>
    <message>
        <source>The platform does not take {count} scans ({code}): cases {cases}.</source>
        <translation>平台不接收 {count} 份扫描件（{code}），涉及办件：{cases}。</translation>
    </message>
    <message>
        <source>They are tried again each minute. If it stays so, tell the platform&apos;s office the words in brackets.</source>
        <translation>程序每分钟自动重试。如仍不行，请把括号里的内容告诉平台管理员。</translation>
    </message>
    <message>
        <source>Which scans are on their way stands in the hall&apos;s database.</source>
        <translation>哪些扫描件尚未送达，记在大厅的数据库里。</translation>
    </message>
    <message>
        <source>Nothing that a restoration set aside waits for a person.</source>
        <translation>恢复备份时没有搁置待人处理的记录。</translation>
    </message>
    <message>
        <source>A restoration set {count} entries aside that nobody settled: {matters} citizens or things, the first done {since}.</source>
        <translation>恢复备份时搁置了 {count} 条记录，尚未处理：涉及 {matters} 位群众或事项，最早一条发生于{since}。</translation>
    </message>
    <message>
        <source>At the manager&apos;s desk open “Set aside” under “To deal with”: it tells whose each is and what to do.</source>
        <translation>请在大厅主管台的“要处理的”中打开“恢复备份时搁置”一项，其中写明各条涉及谁、应当怎么办。</translation>
    </message>
    <message>
        <source>What a restoration set aside stands in the hall&apos;s database.</source>
        <translation>恢复备份时搁置了什么，记在大厅的数据库里。</translation>
    </message>
    <message>
        <source>The clock of the hall is that of the machine.</source>
        <translation>大厅时钟与本机一致。</translation>
    </message>
    <message>
        <source>The clock of the hall is set off from the machine&apos;s by {minutes} minutes.</source>
        <translation>大厅时钟与本机相差 {minutes} 分钟。</translation>
    </message>
    <message>
        <source>That is for demonstrations only: take “clock_ahead” out of the settings before citizens come.</source>
        <translation>此设置仅供演示：对外办理前，请从配置文件中删去 clock_ahead。</translation>
    </message>
    <message>
        <source>The card reader at {port} answers; its security module is number {module}.</source>
        <translation>读卡器（{port}）应答正常，安全模块编号 {module}。</translation>
    </message>
    <message>
        <source>The card reader at {port} is in use by a running program of this station.</source>
        <translation>读卡器（{port}）正由本机运行中的程序使用。</translation>
    </message>
    <message>
        <source>There is nothing to do here. To have the reader itself asked, close that program and look again.</source>
        <translation>无需处理。如需直接检测读卡器，请先关闭该程序再查看。</translation>
    </message>
    <message>
        <source>The card reader at {port} answers, but its security module is not ready.</source>
        <translation>读卡器（{port}）有应答，但安全模块未就绪。</translation>
    </message>
    <message>
        <source>Unplug the reader, wait ten seconds, plug it in again. If that does not help, have it exchanged.</source>
        <translation>请拔下读卡器，等十秒后重新插上；仍不行请更换。</translation>
    </message>
    <message>
        <source>The card reader at {port} does not answer.</source>
        <translation>读卡器（{port}）没有应答。</translation>
    </message>
    <message>
        <source>The card reader at {port} is there, but this station&apos;s account may not use it.</source>
        <translation>读卡器（{port}）已接好，但本机账户无权使用。</translation>
    </message>
    <message>
        <source>Add the account to the group “dialout” for a serial port, or write a udev rule for USB; sign in again.</source>
        <translation>串口读卡器请把本机账户加入 dialout 组，USB 读卡器请添加 udev 规则，然后重新登录。</translation>
    </message>
    <message>
        <source>There is no card reader at {port}.</source>
        <translation>{port} 上没有读卡器。</translation>
    </message>
    <message>
        <source>Plug the reader&apos;s cable in, then check “card_reader” in the devices section of the settings.</source>
        <translation>请插好读卡器的连接线，再检查配置文件 [devices] 的 card_reader。</translation>
    </message>
    <message>
        <source>It is ready.</source>
        <translation>已就绪。</translation>
    </message>
    <message>
        <source>It does not answer at {address}.</source>
        <translation>{address} 没有应答。</translation>
    </message>
    <message>
        <source>See that it is on and its cable is in, then check its address in the settings&apos; devices section.</source>
        <translation>请确认电源已开、连接线已插好，再检查配置文件 [devices] 中的地址。</translation>
    </message>
    <message>
        <source>Its cover is open.</source>
        <translation>机盖开着。</translation>
    </message>
    <message>
        <source>Close the cover until it clicks; the printer goes on by itself.</source>
        <translation>请合上机盖，听到“咔嗒”声即可，打印机会自动继续。</translation>
    </message>
    <message>
        <source>It is out of paper.</source>
        <translation>缺纸。</translation>
    </message>
    <message>
        <source>Put paper in; the printer goes on by itself.</source>
        <translation>请装纸，打印机会自动继续。</translation>
    </message>
    <message>
        <source>Its paper is nearly used up.</source>
        <translation>纸快用完了。</translation>
    </message>
    <message>
        <source>Put paper in at the next quiet moment; have some ready.</source>
        <translation>请备好纸，空闲时更换。</translation>
    </message>
    <message>
        <source>It has stopped and does not say why.</source>
        <translation>打印机已停止，未说明原因。</translation>
    </message>
    <message>
        <source>Look for jammed paper, then switch it off and on. If that does not help, have it looked after.</source>
        <translation>请检查是否卡纸，再关机重开；仍不行请报修。</translation>
    </message>
    <message>
        <source>It is there but takes no work.</source>
        <translation>打印机已连接，但不接收任务。</translation>
    </message>
    <message>
        <source>Press its online button, or take it out of its pause at its panel.</source>
        <translation>请按“联机”键，或在面板上解除暂停。</translation>
    </message>
    <message>
        <source>It answers at {port}.</source>
        <translation>{port} 上的设备应答正常。</translation>
    </message>
    <message>
        <source>Its port {port} is there; more is not known of it from here.</source>
        <translation>端口 {port} 正常；设备本身的状态从这里看不到。</translation>
    </message>
    <message>
        <source>There is nothing to do here. Whether it works is seen by looking at it.</source>
        <translation>无需处理。设备是否正常，看一眼便知。</translation>
    </message>
    <message>
        <source>It is in use at {port} by a running program of this station.</source>
        <translation>本机正在运行的程序占用着 {port} 上的设备。</translation>
    </message>
    <message>
        <source>There is nothing to do here: that program watches it. At the counter Ctrl+D tells how it is.</source>
        <translation>无需处理：该程序会照看它。在窗口程序里按 Ctrl+D 可查看状态。</translation>
    </message>
    <message>
        <source>There is nothing at {port}. Work goes on without it.</source>
        <translation>{port} 上没有接设备。不影响继续办理业务。</translation>
    </message>
    <message>
        <source>Plug its cable in, then check its port in the devices section of the settings.</source>
        <translation>请插好数据线，再核对设置文件 devices 一节中的端口。</translation>
    </message>
    <message>
        <source>The port {port} is there, but this station&apos;s account may not use it. Work goes on without it.</source>
        <translation>端口 {port} 存在，但本机账户无权使用。不影响继续办理业务。</translation>
    </message>
    <message>
        <source>Add the account to the group “dialout”, then sign in again.</source>
        <translation>请把该账户加入“dialout”组，然后重新登录系统。</translation>
    </message>
    <message>
        <source>It does not answer at {port}. Work goes on without it.</source>
        <translation>{port} 上的设备没有应答。不影响继续办理业务。</translation>
    </message>
    <message>
        <source>See that it is on and its cable is in at both ends; then, that its template is that of its make.</source>
        <translation>请确认设备已通电、数据线两端都已插好；再核对所用模板与设备型号是否一致。</translation>
    </message>
    <message>
        <source>What it says at {port} arrives damaged. Work goes on without it.</source>
        <translation>{port} 上收到的数据有误码。不影响继续办理业务。</translation>
    </message>
    <message>
        <source>Exchange the cable; then, see that speed and check byte of its template are those of its make.</source>
        <translation>请更换数据线；再核对模板中的波特率和校验方式与设备型号是否一致。</translation>
    </message>
    <message>
        <source>It does not take what it is told at {port}. Work goes on without it.</source>
        <translation>{port} 上的设备不接受发出的指令。不影响继续办理业务。</translation>
    </message>
    <message>
        <source>Its template is not that of its make: compare the two, or name another in the devices section.</source>
        <translation>所用模板与设备型号不符：请对照设备说明书核对，或在设置文件 devices 一节换用其他模板。</translation>
    </message>
    <message>
        <source>It acts as a keyboard, so whether it is plugged in is not known from here.</source>
        <translation>扫码器以键盘方式接入，是否插好从这里看不到。</translation>
    </message>
    <message>
        <source>There is nothing to do here. Whether it works is seen by scanning a code.</source>
        <translation>无需处理。扫一个码即可知道是否正常。</translation>
    </message>
    <message>
        <source>Plugged in: {readers}.</source>
        <translation>已接入：{readers}。</translation>
    </message>
    <message>
        <source>No smart card reader is plugged in.</source>
        <translation>没有接入智能卡读卡器。</translation>
    </message>
    <message>
        <source>Plug one in; if it is, install its driver (Debian: libccid). Where none is used, leave “smartcards” out.</source>
        <translation>请接入读卡器；已接入的请安装驱动（Debian 软件包 libccid）。本机不用读卡器的，去掉设置中的“smartcards”即可。</translation>
    </message>
    <message>
        <source>The service of the smart card readers (pcscd) does not answer.</source>
        <translation>智能卡读卡器服务（pcscd）没有应答。</translation>
    </message>
    <message>
        <source>Install the Debian package pcscd and start it: systemctl enable --now pcscd.socket</source>
        <translation>请安装 Debian 软件包 pcscd 并启动：systemctl enable --now pcscd.socket</translation>
    </message>
    <message>
        <source>It can speak, and there is a player.</source>
        <translation>语音合成和播放程序都已就绪。</translation>
    </message>
    <message>
        <source>There is nothing to do here. Whether it is loud enough is heard at a call.</source>
        <translation>无需处理。音量是否合适，叫号时听一听即可。</translation>
    </message>
    <message>
        <source>Numbers are not called aloud: espeak-ng is missing.</source>
        <translation>无法语音叫号：缺少 espeak-ng。</translation>
    </message>
    <message>
        <source>Install the Debian package espeak-ng, or set “voice” to off in the settings.</source>
        <translation>请安装 Debian 软件包 espeak-ng，或在设置中将“voice”改为 off。</translation>
    </message>
    <message>
        <source>Numbers are not called aloud: no program here plays sound.</source>
        <translation>无法语音叫号：本机没有可播放声音的程序。</translation>
    </message>
    <message>
        <source>Install one (Debian: alsa-utils or pulseaudio-utils), or set “voice” to off in the settings.</source>
        <translation>请安装一个（Debian 软件包 alsa-utils 或 pulseaudio-utils），或在设置中将“voice”改为 off。</translation>
    </message>
    <message>
        <source>Its folder {folder} is there and can be read.</source>
        <translation>文件夹 {folder} 存在，可以读取。</translation>
    </message>
    <message>
        <source>There is no folder {folder}, so no scanned sheet is found.</source>
        <translation>没有文件夹 {folder}，找不到扫描件。</translation>
    </message>
    <message>
        <source>See that the scanner&apos;s share is mounted, then check “scan_folder” in the devices section of the settings.</source>
        <translation>请确认扫描仪的共享文件夹已挂载，再核对设置文件 devices 一节中的“scan_folder”。</translation>
    </message>
    <message>
        <source>The folder {folder} may not be read, so no scanned sheet is found.</source>
        <translation>无权读取文件夹 {folder}，找不到扫描件。</translation>
    </message>
    <message>
        <source>Give the account that runs Onewindow the right to read there.</source>
        <translation>请授予运行本系统的账户读取该文件夹的权限。</translation>
    </message>
    <message>
        <source>Its template {file} cannot be used: {lines}. Work goes on without it.</source>
        <translation>模板 {file} 不可用：{lines}。不影响继续办理业务。</translation>
    </message>
    <message>
        <source>Correct the key that is named (resources/devices/README.md tells each), or name another template.</source>
        <translation>请改正所指的键（各键说明见 resources/devices/README.md），或换用其他模板。</translation>
    </message>
    <message>
        <source>The platform answers, and nothing waits here for long.</source>
        <translation>平台联网，数据同步正常。</translation>
    </message>
    <message>
        <source>Nobody has tried to reach the online platform yet.</source>
        <translation>还没有连接过网上平台。</translation>
    </message>
    <message>
        <source>Start the sync on the hall&apos;s server: onewindow sync run</source>
        <translation>请在大厅服务器上启动同步：onewindow sync run</translation>
    </message>
    <message>
        <source>Nobody asks the platform, since nobody runs the sync; {waiting} entries wait here.</source>
        <translation>没有机器在运行同步，平台是否可达不得而知；有 {waiting} 条记录等待发送。</translation>
    </message>
    <message>
        <source>It runs at {by}.</source>
        <translation>由 {by} 运行。</translation>
    </message>
    <message>
        <source>No station runs it at this moment.</source>
        <translation>此刻没有机器在运行。</translation>
    </message>
    <message>
        <source>There is nothing to do here: in a few seconds this tells more.</source>
        <translation>无需处理：过几秒再看。</translation>
    </message>
    <message>
        <source>Nobody runs the sync; {waiting} entries wait here.</source>
        <translation>没有机器在运行同步；有 {waiting} 条记录等待发送。</translation>
    </message>
    <message>
        <source>The hall works on, and nothing is lost. Start the sync on the hall&apos;s server: onewindow sync run</source>
        <translation>大厅照常办理，记录不会丢失。请在大厅服务器上启动同步：onewindow sync run</translation>
    </message>
    <message>
        <source>The platform has not answered since {since}; {waiting} entries wait here.</source>
        <translation>平台自 {since} 起没有应答，有 {waiting} 条待发。</translation>
    </message>
    <message>
        <source>The hall works on; all is sent by itself later. Check the line, and the platform&apos;s “url” in the settings.</source>
        <translation>大厅照常办理，线路恢复后自动发送。请检查线路和配置文件 [platform] 的 url。</translation>
    </message>
    <message>
        <source>The sync is behind by {waiting} entries since {since}.</source>
        <translation>自 {since} 起有 {waiting} 条未同步。</translation>
    </message>
    <message>
        <source>See that the sync runs on the hall&apos;s server; it is started with: onewindow sync run</source>
        <translation>请确认大厅服务器上的同步程序在运行；启动命令：onewindow sync run</translation>
    </message>
    <message>
        <source>The platform answers but does not take what is sent ({code}); {waiting} entries wait here.</source>
        <translation>平台有应答，但不接收数据（{code}），有 {waiting} 条待发。</translation>
    </message>
    <message>
        <source>The hall works on. Tell the platform&apos;s office the words in brackets; nothing is lost meanwhile.</source>
        <translation>大厅照常办理，数据不会丢失。请把括号中的内容告知平台管理方。</translation>
    </message>
    <message>
        <source>How the line to the platform stands is not known while the database cannot be read.</source>
        <translation>数据库无法读取，平台线路状态未知。</translation>
    </message>
    <message>
        <source>See to the database first; this line answers by itself then.</source>
        <translation>请先处理数据库，之后这里会自动更新。</translation>
    </message>
    <message>
        <source>Its address {address} is not one that can be reached.</source>
        <translation>地址 {address} 格式不对，无法连接。</translation>
    </message>
    <message>
        <source>Correct it in the devices section of the settings: host:port for slips, ipp://… for documents.</source>
        <translation>请在配置文件 [devices] 中改正：小票打印机用 主机:端口，文件打印机用 ipp://…。</translation>
    </message>
    <message>
        <source>There was no answer within {seconds} seconds.</source>
        <translation>{seconds} 秒内没有应答。</translation>
    </message>
    <message>
        <source>See that it is switched on and connected; it is asked again as soon as it lets go.</source>
        <translation>请确认电源已开、连接正常；恢复后会自动重新检测。</translation>
    </message>
    <message>
        <source>Looking at it went wrong in a way nobody foresaw ({kind}).</source>
        <translation>检测时遇到意外情况（{kind}）。</translation>
    </message>
    <message>
        <source>The log of this station has the details; please send it to the makers of Onewindow.</source>
        <translation>详情已记入本机日志，请发给一窗的开发方。</translation>
    </message>
    <message>
        <source>This step could not be done.</source>
        <translation>这一步没有办成。</translation>
    </message>
    <message>
        <source>Nothing has been lost. Please show this screen at the service desk (reference: {code}).</source>
        <translation>已填写的内容不会丢失，请把这个画面给导服台的工作人员看（编号：{code}）。</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>在等候</translation>
    </message>
    <message>
        <source>being called</source>
        <translation>正在叫号</translation>
    </message>
    <message>
        <source>being served</source>
        <translation>正在办理</translation>
    </message>
    <message>
        <source>on hold</source>
        <translation>已挂起</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>已办完</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>已过号</translation>
    </message>
    <message>
        <source>transferred</source>
        <translation>已转移</translation>
    </message>
    <message>
        <source>given up</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>booked</source>
        <translation>已预约</translation>
    </message>
    <message>
        <source>checked in</source>
        <translation>已签到</translation>
    </message>
    <message>
        <source>open</source>
        <translation>已开放</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>ready to be printed</source>
        <translation>可以打印</translation>
    </message>
    <message>
        <source>about to be printed</source>
        <translation>即将打印</translation>
    </message>
    <message>
        <source>being printed</source>
        <translation>正在打印</translation>
    </message>
    <message>
        <source>waiting for someone to look at the sheet</source>
        <translation>等待人工核对</translation>
    </message>
    <message>
        <source>printed</source>
        <translation>已打印</translation>
    </message>
    <message>
        <source>kept at the issuing desk</source>
        <translation>由领证台保管</translation>
    </message>
    <message>
        <source>collected</source>
        <translation>已领取</translation>
    </message>
    <message>
        <source>to be collected in another hall</source>
        <translation>改到其他大厅领取</translation>
    </message>
    <message>
        <source>void, because it was replaced</source>
        <translation>已补证作废</translation>
    </message>
    <message>
        <source>in the safe</source>
        <translation>在保险柜</translation>
    </message>
    <message>
        <source>in a printer&apos;s tray</source>
        <translation>已装入纸盒</translation>
    </message>
    <message>
        <source>at the printer</source>
        <translation>正在打印</translation>
    </message>
    <message>
        <source>in question</source>
        <translation>待查</translation>
    </message>
    <message>
        <source>issued</source>
        <translation>已发证</translation>
    </message>
    <message>
        <source>spoiled</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>with the departments</source>
        <translation>正在审批</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>未获批准</translation>
    </message>
    <message>
        <source>this hall</source>
        <translation>本大厅</translation>
    </message>
    <message>
        <source>the online platform</source>
        <translation>网上平台</translation>
    </message>
    <message>
        <source>the sync with the platform</source>
        <translation>与平台的同步</translation>
    </message>
    <message>
        <source>the hall&apos;s database</source>
        <translation>大厅数据库</translation>
    </message>
    <message>
        <source>scans for the platform</source>
        <translation>发往平台的扫描件</translation>
    </message>
    <message>
        <source>checks of e-licences</source>
        <translation>电子证照核验</translation>
    </message>
    <message>
        <source>what was set aside</source>
        <translation>搁置的记录</translation>
    </message>
    <message>
        <source>the hall&apos;s keys</source>
        <translation>大厅密钥</translation>
    </message>
    <message>
        <source>room on the disk</source>
        <translation>磁盘空间</translation>
    </message>
    <message>
        <source>the catalogue</source>
        <translation>事项目录</translation>
    </message>
    <message>
        <source>the clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>the card reader</source>
        <translation>读卡器</translation>
    </message>
    <message>
        <source>the slip printer</source>
        <translation>小票打印机</translation>
    </message>
    <message>
        <source>the document printer</source>
        <translation>证照打印机</translation>
    </message>
    <message>
        <source>the notice printer</source>
        <translation>通知书打印机</translation>
    </message>
    <message>
        <source>the smart card readers</source>
        <translation>智能卡读卡器</translation>
    </message>
    <message>
        <source>the code scanner</source>
        <translation>扫码器</translation>
    </message>
    <message>
        <source>the rating pad</source>
        <translation>评价器</translation>
    </message>
    <message>
        <source>the window display</source>
        <translation>窗口条屏</translation>
    </message>
    <message>
        <source>the citizen screen</source>
        <translation>客显屏</translation>
    </message>
    <message>
        <source>the voice</source>
        <translation>语音叫号</translation>
    </message>
    <message>
        <source>the terminal&apos;s program</source>
        <translation>自助终端程序</translation>
    </message>
    <message>
        <source>crashed</source>
        <translation>崩溃了</translation>
    </message>
    <message>
        <source>been killed</source>
        <translation>被强制结束</translation>
    </message>
    <message>
        <source>stopped answering</source>
        <translation>没有响应</translation>
    </message>
    <message>
        <source>the scanner&apos;s folder</source>
        <translation>扫描文件夹</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>d MMMM, HH:mm</source>
        <translation>M月d日 HH:mm</translation>
    </message>
    <message>
        <source>The card was taken out before it was read.</source>
        <translation>卡还没有读完就被取出了。</translation>
    </message>
    <message>
        <source>Please put it in once more and leave it there for a moment.</source>
        <translation>请再插一次，稍等片刻再取出。</translation>
    </message>
    <message>
        <source>The chip of this card could not be read.</source>
        <translation>这张卡的芯片没有读出。</translation>
    </message>
    <message>
        <source>Please put a social security card in with its chip first, and wipe a dusty chip.</source>
        <translation>请插入社会保障卡，芯片一端朝里；芯片有灰尘的请擦一擦。</translation>
    </message>
    <message>
        <source>What this card says is not known here yet.</source>
        <translation>这张卡的内容格式本机还不认识。</translation>
    </message>
    <message>
        <source>Please use another card, and ask at the service desk about this one.</source>
        <translation>请换一张卡；这张卡的情况可以到服务台询问。</translation>
    </message>
    <message>
        <source>Another program of this machine is using the card just now.</source>
        <translation>本机的另一个程序正在使用这张卡。</translation>
    </message>
    <message>
        <source>Please take the card out and put it in again after a moment.</source>
        <translation>请取出卡，稍后再插入。</translation>
    </message>
    <message>
        <source>This card keeps its holder&apos;s name behind a PIN.</source>
        <translation>这张卡的持卡人信息受密码保护。</translation>
    </message>
    <message>
        <source>No PIN is asked for here. Please use your ID card instead.</source>
        <translation>这里不会要求输入密码，请改用身份证。</translation>
    </message>
    <message>
        <source>This card does not say whose it is.</source>
        <translation>这张卡里没有持卡人信息。</translation>
    </message>
    <message>
        <source>Please use your ID card instead, or go to the service desk.</source>
        <translation>请改用身份证，或到服务台办理。</translation>
    </message>
    <message>
        <source>This card was valid until {valid_to}.</source>
        <translation>这张卡的有效期到{valid_to}为止。</translation>
    </message>
    <message>
        <source>The reader for social security cards is not working just now.</source>
        <translation>社保卡读卡器暂时不能使用。</translation>
    </message>
    <message>
        <source>Please use your ID card where that is possible, or go to the service desk.</source>
        <translation>能用身份证的请用身份证，或到服务台办理。</translation>
    </message>
    <message>
        <source>This is not a code this terminal knows.</source>
        <translation>本终端不认识这个码。</translation>
    </message>
    <message>
        <source>Here you can scan an appointment, a ticket, an identity code or the code on a document.</source>
        <translation>这里可以扫描预约码、排队小票、身份码，或证照上的验证码。</translation>
    </message>
    <message>
        <source>The code was not read as a whole.</source>
        <translation>没有把码读完整。</translation>
    </message>
    <message>
        <source>Please make the screen bright or smooth the paper out, and hold it still before the scanner.</source>
        <translation>请调亮手机屏幕或抚平纸张，对准扫描窗口停稳。</translation>
    </message>
    <message>
        <source>Nobody this hall knows has signed this code.</source>
        <translation>这个码不是本大厅认识的单位签发的。</translation>
    </message>
    <message>
        <source>Do not rely on it. The platform&apos;s verify page knows the documents of all halls.</source>
        <translation>请不要据此采信。各大厅证照可在网上平台的“验证照”页面核对。</translation>
    </message>
    <message>
        <source>What this code says was changed after it was signed.</source>
        <translation>这个码的内容在签发后被改动过。</translation>
    </message>
    <message>
        <source>Do not rely on it, and please show it to our staff.</source>
        <translation>请不要采信，并请交工作人员查看。</translation>
    </message>
    <message>
        <source>This code is for another hall.</source>
        <translation>这个码是另一个大厅的。</translation>
    </message>
    <message>
        <source>Your appointment page names the hall it is for. You can take a number here all the same.</source>
        <translation>预约页面上写有对应的大厅。您也可以在这里直接取号。</translation>
    </message>
    <message>
        <source>This code was good until {until}.</source>
        <translation>这个码的有效时间到 {until} 为止。</translation>
    </message>
    <message>
        <source>Please show who you are in another way: then you see what is still possible today.</source>
        <translation>请换一种方式表明身份，看看今天还能办什么。</translation>
    </message>
    <message>
        <source>This code was used at {at} and is good for one time only.</source>
        <translation>这个码已在 {at} 用过，每个码只能用一次。</translation>
    </message>
    <message>
        <source>Open your appointments on the phone once more: they show a new one. Or show who you are in another way.</source>
        <translation>请在手机上重新打开“我的预约”，会显示新的码；也可以换一种方式表明身份。</translation>
    </message>
    <message>
        <source>This appointment is at {at}.</source>
        <translation>这个预约的时间是 {at}。</translation>
    </message>
    <message>
        <source>Please come then; the code stays good. Today you can take a number.</source>
        <translation>请届时再来，码仍然有效。今天也可以直接取号。</translation>
    </message>
    <message>
        <source>This appointment is genuine, but has not reached this hall yet.</source>
        <translation>预约是真的，但还没有传到本大厅。</translation>
    </message>
    <message>
        <source>It comes by itself in a minute, or once the line is back. Our staff help you until then.</source>
        <translation>一分钟内或网络恢复后会自动传到，在此之前请找工作人员协助。</translation>
    </message>
    <message>
        <source>Somebody else has shown this authorisation at {at}.</source>
        <translation>这份委托已在 {at} 由别人出示过。</translation>
    </message>
    <message>
        <source>It is good for one person. The holder can make a new one online or at a window, if that was not as meant.</source>
        <translation>一份委托只供一个人使用。如果不是本意，证照持有人可以在网上或窗口重新办理委托。</translation>
    </message>
    <message>
        <source>This authorisation names another person than the one whose card lies here.</source>
        <translation>这份委托写明的代领人，不是现在刷卡的人。</translation>
    </message>
    <message>
        <source>Whoever it names can collect with their own card, or the holder makes a new one for you.</source>
        <translation>请写明的代领人带自己的身份证来领，或者请持有人重新委托您。</translation>
    </message>
    <message>
        <source>The authorisation is genuine, but its documents are not in this hall.</source>
        <translation>委托是真的，但所列证照不在本大厅。</translation>
    </message>
    <message>
        <source>They may be on their way: they come by themselves once the line is back. The staff know where they are.</source>
        <translation>证照可能还在路上：线路恢复后会自动到达。工作人员可以查到在哪里。</translation>
    </message>
    <message>
        <source>The line to the online platform is down, so this cannot be checked now.</source>
        <translation>与网上平台的线路中断，现在无法核验。</translation>
    </message>
    <message>
        <source>Your card and the code of an appointment or a ticket work all the same; our staff help you too.</source>
        <translation>证件、预约码和排队小票照常可用，也可请工作人员协助。</translation>
    </message>
    <message>
        <source>The online platform answered, but did not check this ({code}).</source>
        <translation>网上平台有回应，但没有核验（{code}）。</translation>
    </message>
    <message>
        <source>Please show who you are in another way, or ask our staff.</source>
        <translation>请换一种方式表明身份，或请工作人员协助。</translation>
    </message>
    <message>
        <source>The online platform does not know this code.</source>
        <translation>网上平台查不到这个码。</translation>
    </message>
    <message>
        <source>Please open the identity code on your phone once more, or show who you are in another way.</source>
        <translation>请在手机上重新打开身份码，或换一种方式表明身份。</translation>
    </message>
    <message>
        <source>This identity code is older than it may be.</source>
        <translation>这个身份码已经过期。</translation>
    </message>
    <message>
        <source>Please open it on your phone once more and scan it while it is fresh.</source>
        <translation>请在手机上重新打开身份码，并及时扫描。</translation>
    </message>
    <message>
        <source>This identity code was used already; each is good for one time only.</source>
        <translation>这个身份码已经用过，每个码只能用一次。</translation>
    </message>
    <message>
        <source>Please open it on your phone once more: it then shows a new one.</source>
        <translation>请在手机上重新打开，会显示新的身份码。</translation>
    </message>
    <message>
        <source>This is not a mobile number.</source>
        <translation>这不是手机号码。</translation>
    </message>
    <message>
        <source>Please type its 11 digits; it begins with 1.</source>
        <translation>请输入以 1 开头的 11 位号码。</translation>
    </message>
    <message>
        <source>A code was sent to this number less than a minute ago.</source>
        <translation>一分钟内已向这个号码发过验证码。</translation>
    </message>
    <message>
        <source>Please wait a moment for it to arrive before you have another one sent.</source>
        <translation>请稍等短信到达，再重新发送。</translation>
    </message>
    <message>
        <source>Codes were asked for too often.</source>
        <translation>索要验证码过于频繁。</translation>
    </message>
    <message>
        <source>Please try again in an hour, or show who you are in another way.</source>
        <translation>请一小时后再试，或换一种方式表明身份。</translation>
    </message>
    <message>
        <source>The code that was sent is not good any more.</source>
        <translation>发出的验证码已经失效。</translation>
    </message>
    <message>
        <source>It is good for five minutes and five tries. Please have a new one sent, or choose another way.</source>
        <translation>验证码五分钟内有效，最多可试五次。请重新发送，或换一种方式。</translation>
    </message>
    <message>
        <source>The online platform sends no codes by text message at the moment.</source>
        <translation>网上平台暂时不发送短信验证码。</translation>
    </message>
    <message>
        <source>The platform has shut this hall out; {waiting} entries wait here.</source>
        <translation>平台已停用本大厅；有 {waiting} 条记录等待发送。</translation>
    </message>
    <message>
        <source>The hall works on. Ask the platform&apos;s office why, then for a new code, and run: onewindow sync enrol CODE</source>
        <translation>大厅照常办理。请向平台管理员问明原因，取得新的登记码后运行：onewindow sync enrol 登记码</translation>
    </message>
    <message>
        <source>The platform does not know this hall any more; {waiting} entries wait here.</source>
        <translation>平台不再认得本大厅；有 {waiting} 条记录等待发送。</translation>
    </message>
    <message>
        <source>Check “code” in the hall section of the settings; then ask the platform&apos;s office for an enrolment code.</source>
        <translation>请核对设置中 hall 一节的“code”，再向平台管理员要登记码。</translation>
    </message>
    <message>
        <source>The platform does not accept this hall&apos;s signature; {waiting} entries wait here.</source>
        <translation>平台不认可本大厅的签名；有 {waiting} 条记录等待发送。</translation>
    </message>
    <message>
        <source>Check that the key file is this hall&apos;s own. If its keys are new, enrol again with a code of the platform.</source>
        <translation>请核对密钥文件是本大厅的。换过密钥的，请用平台给的登记码重新登记。</translation>
    </message>
    <message>
        <source>The hall&apos;s clock is too far from the platform&apos;s; {waiting} entries wait here.</source>
        <translation>大厅的时钟与平台相差太大；有 {waiting} 条记录等待发送。</translation>
    </message>
    <message>
        <source>Set the clock of the hall&apos;s server, best by a time service (NTP).</source>
        <translation>请校准大厅服务器的时钟，最好使用网络授时（NTP）。</translation>
    </message>
    <message>
        <source>The platform found an entry of this hall altered after it was written; {waiting} entries wait here.</source>
        <translation>平台发现本大厅有一条记录写入后被改动；有 {waiting} 条记录等待发送。</translation>
    </message>
    <message>
        <source>Change nothing. Run onewindow sync compare and send what it says to the platform&apos;s office.</source>
        <translation>请不要改动任何数据。运行 onewindow sync compare，把结果发给平台管理员。</translation>
    </message>
    <message>
        <source>The platform misses entries before those that are sent; {waiting} entries wait here.</source>
        <translation>平台缺少所发记录之前的记录；有 {waiting} 条记录等待发送。</translation>
    </message>
    <message>
        <source>The platform found an entry this hall may not write in what was sent; {waiting} entries wait here.</source>
        <translation>平台发现所发内容里有本大厅无权写入的记录；有 {waiting} 条记录等待发送。</translation>
    </message>
    <message>
        <source>Check “code” in the hall section of the settings, then call the platform&apos;s office.</source>
        <translation>请核对设置中 hall 一节的“code”，再联系平台管理员。</translation>
    </message>
    <message>
        <source>The platform has forgotten what it told this hall; {waiting} entries wait here.</source>
        <translation>平台已没有发给本大厅的部分条目；{waiting} 条在此待发。</translation>
    </message>
    <message>
        <source>The hall works on. Call the platform&apos;s office: it was put back from a backup, and compares by: onewindow sync compare</source>
        <translation>大厅照常办理。请联系平台管理员：平台可能从备份恢复过，可用 onewindow sync compare 逐条核对。</translation>
    </message>
    <message>
        <source>The platform cannot open a person&apos;s key from this hall; {waiting} entries wait here.</source>
        <translation>平台打不开本大厅随附的个人密钥；有 {waiting} 条记录等待发送。</translation>
    </message>
    <message>
        <source>Enrol again with a new code, so that the hall has the platform&apos;s present key.</source>
        <translation>请用新的登记码重新登记，使大厅取得平台现用的公钥。</translation>
    </message>
    <message>
        <source>The platform does not understand an entry of this hall; {waiting} entries wait here.</source>
        <translation>平台看不懂本大厅的一条记录；有 {waiting} 条记录等待发送。</translation>
    </message>
    <message>
        <source>Compare the versions of Onewindow here and at the platform; the older one wants an update.</source>
        <translation>请核对大厅与平台的一窗版本，把较旧的一方升级。</translation>
    </message>
    <message>
        <source>The platform does not understand this hall&apos;s requests; {waiting} entries wait here.</source>
        <translation>平台看不懂本大厅的请求；有 {waiting} 条记录等待发送。</translation>
    </message>
    <message>
        <source>By the platform&apos;s word the clock of the hall is off by {minutes} minutes.</source>
        <translation>据平台告知，大厅的时钟相差 {minutes} 分钟。</translation>
    </message>
    <message>
        <source>Set the clock of the hall&apos;s server, best by a time service (NTP): notices and limits are dated by it.</source>
        <translation>请校准大厅服务器的时钟，最好使用网络授时（NTP）：告知书和时限都按它计算。</translation>
    </message>
    <message>
        <source>Nothing of this kind was set aside here.</source>
        <translation>这里没有搁置这条记录。</translation>
    </message>
    <message>
        <source>The list shows what still waits to be settled.</source>
        <translation>“要处理的”列表列出仍未处理的记录。</translation>
    </message>
    <message>
        <source>It is not said what was done about it.</source>
        <translation>还没有填写做了什么处理。</translation>
    </message>
    <message>
        <source>Write in a few words what was done, then settle it.</source>
        <translation>请简要填写处理情况，然后确认已处理。</translation>
    </message>
    <message>
        <source>This case was not begun online too.</source>
        <translation>这个办件没有在网上另外开始。</translation>
    </message>
    <message>
        <source>It was said already what goes on of this case.</source>
        <translation>这个办件按哪一份办，已经答复过了。</translation>
    </message>
    <message>
        <source>It fills the screen under its guard, and was not started again today.</source>
        <translation>终端程序全屏运行，守护程序在看护，今天没有重启过。</translation>
    </message>
    <message>
        <source>Its guard started it again today ({count} times), the last time at {at}, when it had {state}.</source>
        <translation>守护程序今天把它重新启动了 {count} 次，最近一次在 {at}，当时程序{state}。</translation>
    </message>
    <message>
        <source>It works. If it happens again, send its log and crash reports to the makers of Onewindow.</source>
        <translation>现在运行正常。如果再次发生，请把日志和崩溃报告发给一窗的开发者。</translation>
    </message>
    <message>
        <source>It ends at once again and again ({count} times in a row); its guard tries every {seconds} seconds.</source>
        <translation>程序一启动就结束，已连续 {count} 次；守护程序每 {seconds} 秒再试一次。</translation>
    </message>
    <message>
        <source>See its crash reports in the log folder, and the settings; start the machine anew if that does not help.</source>
        <translation>请查看日志文件夹里的崩溃报告和设置文件；仍不行时请重启这台机器。</translation>
    </message>
    <message>
        <source>The terminal&apos;s program does not run.</source>
        <translation>自助终端程序没有运行。</translation>
    </message>
    <message>
        <source>Start it with: onewindow kiosk --guarded</source>
        <translation>请用这条命令启动：onewindow kiosk --guarded</translation>
    </message>
    <message>
        <source>It runs without a guard: nobody would start it again after a crash.</source>
        <translation>程序没有守护：一旦崩溃，不会自动重新启动。</translation>
    </message>
    <message>
        <source>Start it with: onewindow kiosk --guarded (see docs/kiosk.md)</source>
        <translation>请用这条命令启动：onewindow kiosk --guarded（见 docs/kiosk.md）</translation>
    </message>
    <message>
        <source>It runs in a window that anybody can close.</source>
        <translation>程序在普通窗口里运行，谁都可以关掉它。</translation>
    </message>
    <message>
        <source>Write “full_screen = true” under [station] in the settings, then start it anew.</source>
        <translation>请在设置文件的 [station] 下写上“full_screen = true”，然后重新启动。</translation>
    </message>
</context>
</TS>

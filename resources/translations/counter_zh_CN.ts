<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Counter</name>
    <message>
        <source>Material</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>证照</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>在哪里</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>多久</translation>
    </message>
    <message>
        <source>Source or note</source>
        <translation>来源或说明</translation>
    </message>
    <message>
        <source>How to give it</source>
        <translation>可以怎样交</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>号</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>业务</translation>
    </message>
    <message>
        <source>Waited</source>
        <translation>已等</translation>
    </message>
    <message>
        <source>{count} people · longest {time}</source>
        <translation>{count} 人 · 最久 {time}</translation>
    </message>
    <message>
        <source>Why is {number} next?</source>
        <translation>为什么下一个是 {number}？</translation>
    </message>
    <message>
        <source>{rule} count {minutes} minutes more. {number} took its number {time} ago and so goes before {other}, who has waited {others}. Whoever has waited {minutes} minutes longer is passed by no one.</source>
        <translation>按“{rule}”规则，{number} 的等候多算 {minutes} 分钟。它取号已有 {time}，所以排在等了 {others} 的 {other} 前面。比别人多等 {minutes} 分钟以上的，谁也不能排到前面。</translation>
    </message>
    <message>
        <source>served {count} · mean {time}</source>
        <translation>办结 {count} · 平均 {time}</translation>
    </message>
    <message>
        <source>Nobody at the window</source>
        <translation>窗口没有群众</translation>
    </message>
    <message>
        <source>Details were erased</source>
        <translation>个人信息已删除</translation>
    </message>
    <message>
        <source>waited {time}</source>
        <translation>等候 {time}</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>没有人</translation>
    </message>
    <message>
        <source>{number} has waited longest: {time}.</source>
        <translation>{number} 等得最久：{time}。</translation>
    </message>
    <message>
        <source>Nobody served yet today</source>
        <translation>今天还没有办结</translation>
    </message>
    <message>
        <source>serving {time}</source>
        <translation>服务 {time}</translation>
    </message>
    <message>
        <source>Who is next?</source>
        <translation>下一个是谁？</translation>
    </message>
    <message>
        <source>Nobody is waiting. The next number appears here by itself.</source>
        <translation>现在没有人等候。有人取号后，这里会自动显示。</translation>
    </message>
    <message>
        <source> {other} follows with {time}.</source>
        <translation>其后是 {other}，等了 {time}。</translation>
    </message>
    <message>
        <source>Appointments kept on time</source>
        <translation>预约准点优先</translation>
    </message>
    <message>
        <source>People of 70 and over</source>
        <translation>70 岁以上老人优先</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>预约</translation>
    </message>
    <message>
        <source>called {time} ago</source>
        <translation>呼叫后 {time}</translation>
    </message>
    <message>
        <source>Draft kept {time}</source>
        <translation>草稿已保存 {time}</translation>
    </message>
    <message>
        <source>Draft not kept yet; it is tried again with the next change</source>
        <translation>草稿暂未保存，下次改动时再试</translation>
    </message>
    <message>
        <source>Known once the form is filled in</source>
        <translation>填完表单后确定</translation>
    </message>
    <message>
        <source>{names} · promised by {day} ({days} working days, by law {limit})</source>
        <translation>{names} · 承诺 {day}办结（{days} 个工作日，法定 {limit} 个）</translation>
    </message>
    <message>
        <source>Of {count} materials you hand in none</source>
        <translation>{count} 份都不需要您交</translation>
    </message>
    <message>
        <source>All {count} materials are to be handed in</source>
        <translation>{count} 份都需要您交</translation>
    </message>
    <message>
        <source>Of {count} materials you hand in only {own}</source>
        <translation>{count} 份里只需要您交 {own} 份</translation>
    </message>
    <message>
        <source>{names} · done at once</source>
        <translation>{names} · 即办件，当场办结</translation>
    </message>
    <message>
        <source>such as 2026-01-31</source>
        <translation>如 2026-01-31</translation>
    </message>
    <message>
        <source>square metres</source>
        <translation>平方米</translation>
    </message>
    <message>
        <source>18 characters</source>
        <translation>18 位</translation>
    </message>
    <message>
        <source>check later</source>
        <translation>可留待核验</translation>
    </message>
    <message>
        <source>{store}: the hall checks it once the line is back</source>
        <translation>{store}：线路恢复后由大厅核验</translation>
    </message>
    <message>
        <source>perhaps</source>
        <translation>待定</translation>
    </message>
    <message>
        <source>scan F8</source>
        <translation>扫描 F8</translation>
    </message>
    <message>
        <source>original F7</source>
        <translation>核原件 F7</translation>
    </message>
    <message>
        <source>commitment F6</source>
        <translation>承诺 F6</translation>
    </message>
    <message>
        <source>defer F10</source>
        <translation>容缺 F10</translation>
    </message>
    <message>
        <source>, {open} still open</source>
        <translation>，还差 {open} 份</translation>
    </message>
    <message>
        <source>, all there</source>
        <translation>，已收齐</translation>
    </message>
    <message>
        <source>check later F11</source>
        <translation>留待核验 F11</translation>
    </message>
    <message>
        <source>check pending</source>
        <translation>待核验</translation>
    </message>
    <message>
        <source>check failed</source>
        <translation>核验未通过</translation>
    </message>
    <message>
        <source>The printer is being asked whether it is ready …</source>
        <translation>正在询问打印机是否就绪……</translation>
    </message>
    <message>
        <source>{numbers}: left open here. The printer is being asked what became of it …</source>
        <translation>{numbers}：上次在本窗口没有打完，正在向打印机核对结果……</translation>
    </message>
    <message>
        <source>{numbers}: even the printer does not know. Look into its tray.</source>
        <translation>{numbers}：打印机也说不清。请查看出纸口。</translation>
    </message>
    <message>
        <source>{count} sheets counted, {different} not as the ledger has them.</source>
        <translation>清点 {count} 张，有 {different} 张与台账不符。</translation>
    </message>
    <message>
        <source>Last count: {told}</source>
        <translation>上次清点：{told}</translation>
    </message>
    <message>
        <source>{number}: {serial}, attempt {attempt} at {place}, is in question. Settle it among the documents.</source>
        <translation>{number}：用于 {serial}（{place}，第 {attempt} 次），结果待查。请在证照列表里核对。</translation>
    </message>
    <message>
        <source>{at} {name} took out {count} at {place}: {run}</source>
        <translation>{at} {name}从{place}取出 {count} 张：{run}</translation>
    </message>
    <message>
        <source>the safe</source>
        <translation>保险柜</translation>
    </message>
    <message>
        <source>{number} was never received by this hall.</source>
        <translation>本大厅没有收到过 {number}。</translation>
    </message>
    <message>
        <source>Every sheet is explained</source>
        <translation>每一张都有着落</translation>
    </message>
    <message>
        <source>Whole hall</source>
        <translation>全大厅</translation>
    </message>
    <message>
        <source>{at}: right</source>
        <translation>{at} 相符</translation>
    </message>
    <message>
        <source>{number}: not found when {place} was counted. Look for it and count again.</source>
        <translation>{number}：清点{place}时没有找到。请查找后重新清点。</translation>
    </message>
    <message>
        <source>{at} {name} received {count}: {run}</source>
        <translation>{at} {name}收到 {count} 张：{run}</translation>
    </message>
    <message>
        <source>{at} {name} loaded {count} at {place}: {run}</source>
        <translation>{at} {name}在{place}装入 {count} 张：{run}</translation>
    </message>
    <message>
        <source>Line {line} is no run of numbers: “{text}”.</source>
        <translation>第 {line} 行不是一段连续的编号：“{text}”。</translation>
    </message>
    <message>
        <source>{count} sheets counted, every one as the ledger has it.</source>
        <translation>清点 {count} 张，与台账完全一致。</translation>
    </message>
    <message>
        <source>{number} lies unused in the safe.</source>
        <translation>{number} 在保险柜里，未使用。</translation>
    </message>
    <message>
        <source>{number} lies unused in the tray of {place}.</source>
        <translation>{number} 在{place}的纸盒里，未使用。</translation>
    </message>
    <message>
        <source>{number} is being printed at {place} for {serial}, attempt {attempt}.</source>
        <translation>{number} 正在{place}打印 {serial}（第 {attempt} 次）。</translation>
    </message>
    <message>
        <source>{number} was printed at {place}: it is {serial}, attempt {attempt}.</source>
        <translation>{number} 已在{place}印成 {serial}（第 {attempt} 次）。</translation>
    </message>
    <message>
        <source>{number} is spoiled, by the word of {people}.</source>
        <translation>{number} 已作废，由{people}确认。</translation>
    </message>
    <message>
        <source>{count} sheets unexplained</source>
        <translation>有 {count} 张对不上</translation>
    </message>
    <message>
        <source>{count} sheets in question</source>
        <translation>{count} 张待查</translation>
    </message>
    <message>
        <source>No blank paper was received yet</source>
        <translation>还没有收到空白证照</translation>
    </message>
    <message>
        <source>never counted</source>
        <translation>还没有清点</translation>
    </message>
    <message>
        <source>{at}: {count} differed</source>
        <translation>{at} 有 {count} 张不符</translation>
    </message>
    <message>
        <source>{first} – {last} · {count} sheets</source>
        <translation>{first} – {last} · {count} 张</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>Next out: {number}</source>
        <translation>下一张：{number}</translation>
    </message>
    <message>
        <source>Type the first and the last number of the run, with a space between.</source>
        <translation>请填写这一段的首号和末号，中间空一格。</translation>
    </message>
    <message>
        <source> It was taken for {serial}, attempt {attempt}.</source>
        <translation>原用于 {serial}（第 {attempt} 次）。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>What was left open here is settled.</source>
        <translation>本窗口上次没有打完的已核对清楚。</translation>
    </message>
    <message>
        <source>This window has no document printer.</source>
        <translation>本窗口没有证照打印机。</translation>
    </message>
    <message>
        <source>Print it at a self-service terminal, or at a window that has one.</source>
        <translation>请在自助终端打印，或到有证照打印机的窗口打印。</translation>
    </message>
    <message>
        <source>{serial}: the print right is taken, the sheet is being drawn …</source>
        <translation>{serial}：已占用打印权，正在制版……</translation>
    </message>
    <message>
        <source>{serial}: the printer has it. Please wait for the sheet …</source>
        <translation>{serial}：打印机正在出纸，请稍候……</translation>
    </message>
    <message>
        <source>{serial} is printed. Check the sheet.</source>
        <translation>{serial} 已印好，请核对纸面。</translation>
    </message>
    <message>
        <source>{serial}: the printer gave up and put nothing out. See to it, then print once more.</source>
        <translation>{serial}：打印机没有出纸就停了。请先处理打印机，再打印一次。</translation>
    </message>
    <message>
        <source>{serial}: nobody can tell whether the sheet came out. Look into the tray and say here what you found.</source>
        <translation>{serial}：无法判断是否已经出纸。请查看出纸口，并在这里如实登记。</translation>
    </message>
    <message>
        <source>to hand in</source>
        <translation>未交</translation>
    </message>
    <message>
        <source>{names} in parallel</source>
        <translation>{names}并联办理</translation>
    </message>
    <message>
        <source>Still to fill in: {labels}</source>
        <translation>还要填写：{labels}</translation>
    </message>
    <message>
        <source>waived</source>
        <translation>免交</translation>
    </message>
    <message>
        <source>scanned, {pages} pages</source>
        <translation>已扫描 {pages} 页</translation>
    </message>
    <message>
        <source>original seen</source>
        <translation>已核原件</translation>
    </message>
    <message>
        <source>commitment</source>
        <translation>告知承诺</translation>
    </message>
    <message>
        <source>deferred to {day}</source>
        <translation>容缺至 {day}</translation>
    </message>
    <message>
        <source>The acceptance notice is being printed …</source>
        <translation>正在打印受理通知书……</translation>
    </message>
    <message>
        <source>No printer for notices is set up here. Print it at another window.</source>
        <translation>本窗口没有设置通知书打印机，请到其他窗口打印。办件已经受理。</translation>
    </message>
    <message>
        <source>The acceptance notice is printed. Hand it to the applicant.</source>
        <translation>受理通知书已打印，请交给申请人。</translation>
    </message>
    <message>
        <source>The acceptance notice is in the print queue. Hand it to the applicant when it is out; print again only if nothing comes.</source>
        <translation>受理通知书已交给打印队列，出纸后请交给申请人；确实没有出纸再重打。</translation>
    </message>
    <message>
        <source>The printer has the notice but waits: look at its paper and cover. The case stands; print again only if nothing comes out.</source>
        <translation>打印机已收到通知书，但停住了：请看看是否缺纸、盖板是否关好。办件已受理；确实没有出纸再重打。</translation>
    </message>
    <message>
        <source>The printer gave the notice up. The case stands; press “Print again”.</source>
        <translation>打印机没有打完通知书。办件已受理，请按“重打受理通知书”。</translation>
    </message>
    <message>
        <source>The printer does not answer or takes no job, so the notice is not printed. The case stands; look at the printer and press “Print again”.</source>
        <translation>打印机没有回应或不接任务，通知书还没打出来。办件已受理，不受影响；请看看打印机，再按“重打受理通知书”。</translation>
    </message>
    <message>
        <source>The notice could not be made. The case stands.</source>
        <translation>通知书没有生成。办件已受理，不受影响。</translation>
    </message>
    <message>
        <source>E-licences</source>
        <translation>电子证照</translation>
    </message>
    <message>
        <source>Looked up once an item is chosen: each look-up needs its purpose.</source>
        <translation>选定事项后按事项查询（每次查询都要有用途）。</translation>
    </message>
    <message>
        <source>The shared store holds none for this item.</source>
        <translation>证照库中没有本事项可用的证照。</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>已超期</translation>
    </message>
    <message>
        <source>It was collected on {at} at {place}.</source>
        <translation>已于 {at} 在{place}领取。</translation>
    </message>
    <message>
        <source>details erased</source>
        <translation>个人资料已删除</translation>
    </message>
    <message>
        <source>It is ready to be printed.</source>
        <translation>可以打印。</translation>
    </message>
    <message>
        <source>It is ready to be printed again: attempt {attempt} left no sheet.</source>
        <translation>可以重新打印：第 {attempt} 次没有留下证照。</translation>
    </message>
    <message>
        <source>This window has no document printer: a self-service terminal prints it. Wanted in another hall: F10.</source>
        <translation>本窗口没有证照打印机，请在自助终端打印。要到别的大厅领取，按 F10。</translation>
    </message>
    <message>
        <source>A replacement was asked for on {at}. The office decides; the new document then appears here.</source>
        <translation>已于 {at} 申请补证，由发证部门决定；同意后新证会出现在这里。</translation>
    </message>
    <message>
        <source>not printed</source>
        <translation>未打印</translation>
    </message>
    <message>
        <source>the platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>F12 prints it here, once. Wanted in another hall: F10.</source>
        <translation>按 F12 在本窗口打印，只打印一次。要到别的大厅领取，按 F10。</translation>
    </message>
    <message>
        <source>Lost or damaged: F11 asks for a replacement.</source>
        <translation>证照遗失或损坏，按 F11 申请补证。</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>持证人</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>身份号码</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>证照编号</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>办件</translation>
    </message>
    <message>
        <source>In this state</source>
        <translation>此状态始于</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>第几次打印</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>打印地点</translation>
    </message>
    <message>
        <source>Blank number</source>
        <translation>空白证号</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>出纸依据</translation>
    </message>
    <message>
        <source>In the place of</source>
        <translation>替代原证</translation>
    </message>
    <message>
        <source>{first} and {second}</source>
        <translation>{first}、{second}</translation>
    </message>
    <message>
        <source>Attempt {attempt}: found whole by {people}, {at}</source>
        <translation>第 {attempt} 次：{people}见到完好证照，{at}</translation>
    </message>
    <message>
        <source>Attempt {attempt}: given up by {people}, {at}</source>
        <translation>第 {attempt} 次：{people}确认作废，{at}</translation>
    </message>
    <message>
        <source>Attempt {attempt}: nothing came out, seen by {people}, {at}</source>
        <translation>第 {attempt} 次：{people}确认没有出纸，{at}</translation>
    </message>
    <message>
        <source>Attempt {attempt}: destroyed by {people}, {at}</source>
        <translation>第 {attempt} 次：{people}销毁，{at}</translation>
    </message>
    <message>
        <source>to print</source>
        <translation>可打印</translation>
    </message>
    <message>
        <source>being printed</source>
        <translation>正在打印</translation>
    </message>
    <message>
        <source>in question</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>printed, to be taken</source>
        <translation>已印待取</translation>
    </message>
    <message>
        <source>kept, not collected</source>
        <translation>保管未领</translation>
    </message>
    <message>
        <source>collected</source>
        <translation>已领取</translation>
    </message>
    <message>
        <source>given back</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>void, replaced</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>This window is printing it.</source>
        <translation>本窗口正在打印。</translation>
    </message>
    <message>
        <source>Wait for the sheet. If the print broke off, F7 asks the printer what became of it.</source>
        <translation>请等待出纸。如果打印中断了，按 F7 向打印机核对结果。</translation>
    </message>
    <message>
        <source>{place} is printing it.</source>
        <translation>{place}正在打印。</translation>
    </message>
    <message>
        <source>It comes out there. If that terminal stands still, start it again: it asks its printer by itself what became of the sheet.</source>
        <translation>证照会在那里出纸。如果那台终端停住不动，请重新启动它，它会自己向打印机核对结果。</translation>
    </message>
    <message>
        <source>Nobody knows yet whether the sheet came out at {place}.</source>
        <translation>还不清楚{place}是否已经出纸。</translation>
    </message>
    <message>
        <source>Go there and look into the tray and inside the printer. A whole sheet: F7. No whole sheet, or a spoiled one: F6, with a colleague.</source>
        <translation>请到现场查看出纸口和打印机内部。见到完好的证照，按 F7；没有证照或已印坏，请和一位同事一起按 F6 登记。</translation>
    </message>
    <message>
        <source>It lies in the tray of this window.</source>
        <translation>证照在本窗口的出纸口。</translation>
    </message>
    <message>
        <source>Check the sheet and hand it over with F12. Nobody there to take it: F8 keeps it here.</source>
        <translation>请核对纸面，按 F12 交付。没有人来取，按 F8 留在本台保管。</translation>
    </message>
    <message>
        <source>It lies printed at {place}.</source>
        <translation>已在{place}印好。</translation>
    </message>
    <message>
        <source>The holder takes it there. Left lying: fetch it and press F8, then it is kept here.</source>
        <translation>持证人在那里领取。如果遗留在现场，请取回后按 F8，由本台保管。</translation>
    </message>
    <message>
        <source>It is kept for its holder at {place}.</source>
        <translation>证照由{place}保管，等待领取。</translation>
    </message>
    <message>
        <source>F12 hands it over. Never collected: F6 destroys it with a colleague, and it can be printed again.</source>
        <translation>按 F12 交付。长期无人领取的，和一位同事一起按 F6 销毁，之后可以重新打印。</translation>
    </message>
    <message>
        <source>This hall gave the right back; it is collected in another hall.</source>
        <translation>本大厅已退回打印权，在别的大厅领取。</translation>
    </message>
    <message>
        <source>The online platform shows which one. Here it cannot be printed any more.</source>
        <translation>在哪个大厅领取，网上平台可查。本大厅不能再打印。</translation>
    </message>
    <message>
        <source>It is void: {serial} was issued in its place.</source>
        <translation>已作废，补发的新证是 {serial}。</translation>
    </message>
    <message>
        <source>The old sheet counts no longer. Search for the new number to hand that one over.</source>
        <translation>原证不再有效。请查找新证编号，交付新证。</translation>
    </message>
    <message>
        <source>replacement asked for</source>
        <translation>已申请补证</translation>
    </message>
    <message>
        <source>The line is down: e-licences cannot be looked up. With the citizen&apos;s consent press F11: the hall checks them itself later, and nothing is to be brought.</source>
        <translation>线路断开，暂查不到电子证照。征得本人同意后按 F11：线路恢复后由大厅自行核验，本人无需补交。</translation>
    </message>
    <message>
        <source>printed</source>
        <translation>待领取</translation>
    </message>
    <message>
        <source>kept here</source>
        <translation>本台保管</translation>
    </message>
    <message>
        <source>being looked at</source>
        <translation>核查中</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>by {day}</source>
        <translation>{day}前</translation>
    </message>
    <message>
        <source>Open cases</source>
        <translation>在办</translation>
    </message>
    <message>
        <source>The line is down: what was begun online elsewhere cannot be seen now. What is at this hall can be worked on, and what is asked for comes by itself once the line is back.</source>
        <translation>线路断开，暂时看不到别处的网上申请。已在本大厅的可以照常办理；申请调取的，线路恢复后会自动转来。</translation>
    </message>
    <message>
        <source>went back online {when}, as far as this hall knows</source>
        <translation>本大厅所知：{when} 已退回网上</translation>
    </message>
    <message>
        <source>Open it here: what was typed online is filled in, and the citizen sees that it is at this window.</source>
        <translation>在本窗口打开：网上填写的内容会自动带入，申请人在网上能看到已由本窗口办理。</translation>
    </message>
    <message>
        <source>The line is down: only what is at this hall is known. Ctrl+O says what still works.</source>
        <translation>线路断开，只能看到已在本大厅的。按 Ctrl+O 查看还能怎么办。</translation>
    </message>
    <message>
        <source>Begun online (Ctrl+O)</source>
        <translation>网上申请（Ctrl+O）</translation>
    </message>
    <message>
        <source>The citizen asks for this application online since {when}.</source>
        <translation>申请人 {when} 起在网上请求取回这份申请。</translation>
    </message>
    <message>
        <source>{place} asks for this application since {when}.</source>
        <translation>{place} {when} 起请求调取这份申请。</translation>
    </message>
    <message>
        <source>Go on with it, or give it back: the citizen then goes on online with what was filled in and scanned.</source>
        <translation>可以继续办理；也可以退回网上，申请人接着填写，已录入的内容和已扫描的材料都会保留。</translation>
    </message>
    <message>
        <source>at {place} of this hall since {when}</source>
        <translation>{when} 起在本大厅{place}</translation>
    </message>
    <message>
        <source>The citizen stands here: take it over with what was saved last. {place} is told.</source>
        <translation>申请人就在本窗口：可以连同上次保存的内容接过来办，系统会告知{place}。</translation>
    </message>
    <message>
        <source>It stays here until it is accepted (F12) or given back (Ctrl+G); they were told that you are at work with it.</source>
        <translation>受理（F12）或退回（Ctrl+G）之前仍在本窗口；已答复对方正在办理。</translation>
    </message>
    <message>
        <source>Somebody elsewhere asks for this application since {when}.</source>
        <translation>{when} 起有其他地方请求调取这份申请。</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>已申请调取</translation>
    </message>
    <message>
        <source>online</source>
        <translation>在网上</translation>
    </message>
    <message>
        <source>at this window since {when}</source>
        <translation>在本窗口，{when} 起</translation>
    </message>
    <message>
        <source>asked for; it is at {place} since {when}</source>
        <translation>已申请调取；{when} 起在{place}</translation>
    </message>
    <message>
        <source>That window was asked for it. It comes here by itself once it is given back.</source>
        <translation>已请该窗口退回，退回后会自动转到本窗口。</translation>
    </message>
    <message>
        <source>asked for; the form is open online since {when}</source>
        <translation>已申请调取；{when} 起正在网上打开</translation>
    </message>
    <message>
        <source>It comes once it is saved online, or half an hour after it was opened. Is it open on the citizen&apos;s phone? Then ask them to save it.</source>
        <translation>网上保存后就会转来，最迟在打开半小时后。如果正在申请人的手机上打开，请其保存。</translation>
    </message>
    <message>
        <source>asked for {when}, on its way</source>
        <translation>{when} 已申请调取，正在转来</translation>
    </message>
    <message>
        <source>It opens here by itself. With the line down it comes once the line is back.</source>
        <translation>转来后会自动打开；线路断开时，要等线路恢复。</translation>
    </message>
    <message>
        <source>at {place} since {when}</source>
        <translation>{when} 起在{place}</translation>
    </message>
    <message>
        <source>the form is open online since {when}</source>
        <translation>{when} 起正在网上打开</translation>
    </message>
    <message>
        <source>online, last saved {when}</source>
        <translation>在网上，{when} 保存</translation>
    </message>
    <message>
        <source>at this window</source>
        <translation>在本窗口</translation>
    </message>
    <message>
        <source>another hall</source>
        <translation>在其他大厅</translation>
    </message>
    <message>
        <source>Ask for it: that window is told, and gives it back or goes on. It comes here by itself.</source>
        <translation>可以申请调取：系统会告知该窗口，由其决定退回还是继续办理；退回后会自动转到本窗口。</translation>
    </message>
    <message>
        <source>open online</source>
        <translation>网上打开中</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Ready to collect (Ctrl+I)</source>
        <translation>可领取（Ctrl+I）</translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation>预约</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>{pages} pages</source>
        <translation>共 {pages} 页</translation>
    </message>
    <message>
        <source>Scan the sheet again, then choose the new file with F8.</source>
        <translation>请重新扫描，再按 F8 选新的文件。</translation>
    </message>
    <message>
        <source>{size} KB · {time}</source>
        <translation>{size} KB · {time}</translation>
    </message>
    <message>
        <source>{pages} pages, no picture to show</source>
        <translation>共 {pages} 页，没有可预览的图像</translation>
    </message>
    <message>
        <source>The file {name} is too large.</source>
        <translation>文件 {name} 太大。</translation>
    </message>
    <message>
        <source>The file {name} is neither PDF nor PNG nor JPEG.</source>
        <translation>文件 {name} 不是 PDF、PNG 或 JPEG。</translation>
    </message>
    <message>
        <source>The file {name} asks for a password.</source>
        <translation>文件 {name} 有密码。</translation>
    </message>
    <message>
        <source>The file {name} is no longer there.</source>
        <translation>文件 {name} 已经不在了。</translation>
    </message>
    <message>
        <source>Scan with 200 dots an inch, then choose the new file with F8.</source>
        <translation>请用 200 dpi 重新扫描，再按 F8 选新的文件。</translation>
    </message>
    <message>
        <source>The file {name} cannot be opened: it is damaged.</source>
        <translation>文件 {name} 已损坏，打不开。</translation>
    </message>
    <message>
        <source>Ask for the file without a password, or scan the sheet.</source>
        <translation>请提供没有密码的文件，或扫描纸质材料。</translation>
    </message>
    <message>
        <source>Leave it in for as long as you work: taking it out locks the screen.</source>
        <translation>工作期间请不要取出：取出卡会锁定屏幕。</translation>
    </message>
    <message>
        <source>Account and password are both needed.</source>
        <translation>工号和密码都要填。</translation>
    </message>
    <message>
        <source>Fill in both, then press Enter.</source>
        <translation>请填好后按回车。</translation>
    </message>
    <message>
        <source>{names}: away, tried again by itself</source>
        <translation>{names}：暂时不可用，正在自动重试</translation>
    </message>
    <message>
        <source>Hall database: away, trying again by itself</source>
        <translation>大厅数据库断开，正在自动重连</translation>
    </message>
    <message>
        <source>Notice printer: none set up</source>
        <translation>通知书打印机：未设置</translation>
    </message>
    <message>
        <source>Notice printer: being asked</source>
        <translation>通知书打印机：查询中</translation>
    </message>
    <message>
        <source>Notice printer: does not answer</source>
        <translation>通知书打印机：没有回应</translation>
    </message>
    <message>
        <source>Notice printer: out of paper</source>
        <translation>通知书打印机：缺纸</translation>
    </message>
    <message>
        <source>Notice printer: cover open</source>
        <translation>通知书打印机：盖板未关</translation>
    </message>
    <message>
        <source>Notice printer: ready</source>
        <translation>通知书打印机：就绪</translation>
    </message>
    <message>
        <source>Notice printer: stopped</source>
        <translation>通知书打印机：已停止</translation>
    </message>
    <message>
        <source>Hall database: connected</source>
        <translation>大厅数据库：正常</translation>
    </message>
    <message>
        <source>done at once</source>
        <translation>即办</translation>
    </message>
    <message>
        <source>{days} working days</source>
        <translation>{days} 个工作日</translation>
    </message>
    <message>
        <source>Not accepted yet: {names}.</source>
        <translation>还没有受理：{names}。</translation>
    </message>
    <message>
        <source>Press F12 to accept it. Press F9 once more to finish without it: what was begun online goes back with what was typed, all else is gone.</source>
        <translation>按 F12 受理。再按一次 F9 结束而不受理：网上申请会连同已录入的内容退回，其他录入的内容不再保留。</translation>
    </message>
    <message>
        <source>Press F12 to accept it. Press F9 once more to finish without it: what was typed is then gone.</source>
        <translation>按 F12 受理。如果不办了，再按一次 F9 结束，已填的内容不再保留。</translation>
    </message>
    <message>
        <source>This person&apos;s details were erased.</source>
        <translation>这位群众的个人信息已删除。</translation>
    </message>
    <message>
        <source>Read the ID card once more.</source>
        <translation>请再读一次身份证。</translation>
    </message>
    <message>
        <source>choose …</source>
        <translation>请选择</translation>
    </message>
    <message>
        <source>{label} (optional)</source>
        <translation>{label}（选填）</translation>
    </message>
    <message>
        <source>Commitment</source>
        <translation>告知承诺</translation>
    </message>
    <message>
        <source>Checks that failed</source>
        <translation>核验未通过的办件</translation>
    </message>
    <message>
        <source>No check has failed: nothing is to be done here.</source>
        <translation>没有核验未通过的办件，这里无需处理。</translation>
    </message>
    <message>
        <source>Original seen</source>
        <translation>核原件</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>扫描</translation>
    </message>
    <message>
        <source>Defer</source>
        <translation>容缺</translation>
    </message>
    <message>
        <source>Check later, with consent</source>
        <translation>同意后留待核验</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Accept and print</source>
        <translation>受理并打印</translation>
    </message>
    <message>
        <source>Not finished today: back online</source>
        <translation>今天办不完，退回网上</translation>
    </message>
    <message>
        <source>offline: no e-licences</source>
        <translation>离线，查不到电子证照</translation>
    </message>
    <message>
        <source>Check later</source>
        <translation>留待核验</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>For example: open a restaurant, spjy, business licence</source>
        <translation>例如：开饭馆、spjy、营业执照</translation>
    </message>
    <message>
        <source>No item fits these words. Try an everyday word, or the first letters of its pinyin.</source>
        <translation>没有找到事项。换个口语说法，或输入拼音首字母试试。</translation>
    </message>
    <message>
        <source>What has the person come for?</source>
        <translation>来办什么事？</translation>
    </message>
    <message>
        <source>Type, choose with the arrow keys, open with Return.</source>
        <translation>输入后用上下键选择，按回车打开。</translation>
    </message>
    <message>
        <source>Onewindow counter</source>
        <translation>一窗 · 综合窗口</translation>
    </message>
    <message>
        <source>Opening the hall …</source>
        <translation>正在打开大厅……</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>The hall could not be opened.</source>
        <translation>大厅没有打开。</translation>
    </message>
    <message>
        <source>Print the notice again</source>
        <translation>重打受理通知书</translation>
    </message>
    <message>
        <source>Another item: Ctrl+K. All done: F9 finishes and asks for a rating.</source>
        <translation>还要办别的：Ctrl+K。都办好了：F9 完成并请评价。</translation>
    </message>
    <message>
        <source>The hall checks these itself once the line is back, nothing is to be brought: {names}</source>
        <translation>线路恢复后由大厅自行核验，申请人无需补交：{names}</translation>
    </message>
    <message>
        <source>{item}: decided by {day} at the latest.</source>
        <translation>{item}，承诺 {day}前办结。</translation>
    </message>
    <message>
        <source>{item}: done at once.</source>
        <translation>{item}，即办件，当场办结。</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已受理</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>收到的材料</translation>
    </message>
    <message>
        <source>What this rests on</source>
        <translation>办理依据</translation>
    </message>
    <message>
        <source>Once someone is served, their cases, documents and e-licences stand here.</source>
        <translation>开始办理后，这里显示这位群众的在办事项、可领证照和电子证照。</translation>
    </message>
    <message>
        <source>This person</source>
        <translation>这位群众</translation>
    </message>
    <message>
        <source>Got it</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>还有 {count} 条</translation>
    </message>
    <message>
        <source>Nobody is waiting for this window.</source>
        <translation>本窗口没有人等候。</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等候</translation>
    </message>
    <message>
        <source>This window today</source>
        <translation>今日本窗口</translation>
    </message>
    <message>
        <source>Scan for: {name}</source>
        <translation>扫描：{name}</translation>
    </message>
    <message>
        <source>Looking into the scanner&apos;s folder …</source>
        <translation>正在查看扫描文件夹……</translation>
    </message>
    <message>
        <source>Take this sheet</source>
        <translation>用这一份</translation>
    </message>
    <message>
        <source>Take none</source>
        <translation>不用</translation>
    </message>
    <message>
        <source>the scanner&apos;s folder (none is set up)</source>
        <translation>扫描文件夹（尚未设置）</translation>
    </message>
    <message>
        <source>Which sheet is “{name}”?</source>
        <translation>哪一份是“{name}”？</translation>
    </message>
    <message>
        <source>There is no scan in {folder}. Scan the sheet, then press F8 again.</source>
        <translation>{folder} 里没有扫描件。请先扫描，再按 F8。</translation>
    </message>
    <message>
        <source>No preview.</source>
        <translation>没有预览。</translation>
    </message>
    <message>
        <source>Sign in and open the window</source>
        <translation>登录并开窗</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>{account}, put your card into the reader.</source>
        <translation>{account}，请把您的卡插入读卡器</translation>
    </message>
    <message>
        <source>The single window: sign in to open yours.</source>
        <translation>综合窗口：登录后开始叫号</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>{name}, everything stays as you left it.</source>
        <translation>{name}，界面保持原样，已填写的内容不会丢失。</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Locked: the card is out of the reader</source>
        <translation>已锁定：卡已从读卡器取出</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Call again</source>
        <translation>重呼</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>过号</translation>
    </message>
    <message>
        <source>Begin serving</source>
        <translation>开始办理</translation>
    </message>
    <message>
        <source>Finish and ask for a rating</source>
        <translation>完成并请评价</translation>
    </message>
    <message>
        <source>Call next</source>
        <translation>呼叫下一位</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Back in a moment</source>
        <translation>短暂离开</translation>
    </message>
    <message>
        <source>Lunch</source>
        <translation>用餐</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>开会</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>设备检修</translation>
    </message>
    <message>
        <source>Paused: nobody is called to this window</source>
        <translation>已暂停叫号</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>结束暂停</translation>
    </message>
    <message>
        <source>+ Item</source>
        <translation>＋ 事项</translation>
    </message>
    <message>
        <source>Begun online: {count}</source>
        <translation>网上申请：{count} 件</translation>
    </message>
    <message>
        <source>Looking at the queue …</source>
        <translation>正在读取队列……</translation>
    </message>
    <message>
        <source>{number} is called. When the person stands here, press Return or F5.
Nobody comes? F3 calls again, F4 marks the number as missed.</source>
        <translation>已呼叫 {number}。群众到窗口后，按回车或 F5 开始办理。
没有人来？F3 重呼，F4 过号。</translation>
    </message>
    <message>
        <source>This window pauses. Ctrl+P ends the pause.</source>
        <translation>本窗口已暂停。按 Ctrl+P 结束暂停。</translation>
    </message>
    <message>
        <source>Nobody is at the window. F2 calls {number}.</source>
        <translation>窗口没有群众。按 F2 呼叫 {number}。</translation>
    </message>
    <message>
        <source>Nobody is waiting. The next number appears on the left by itself.</source>
        <translation>现在没有人等候。有人取号后，左侧会自动显示。</translation>
    </message>
    <message>
        <source>Still to hand in: {names}</source>
        <translation>还缺材料：{names}</translation>
    </message>
    <message>
        <source>Ask the citizen&apos;s consent and press F11 to check later: {names}</source>
        <translation>请征得本人同意后按 F11 留待核验：{names}</translation>
    </message>
    <message>
        <source>{name} {sex} aged {age}</source>
        <translation>{name}&#x3000;{sex}&#x3000;{age} 岁</translation>
    </message>
    <message>
        <source>Not accepted yet: {count} things to settle, all of them here.</source>
        <translation>暂时不能受理：还有 {count} 处要补，一次说完。</translation>
    </message>
    <message>
        <source>Nothing you typed is lost. Settle them, then press F12 again.</source>
        <translation>已填的内容都在。补齐后再按 F12。</translation>
    </message>
    <message>
        <source>MMMM d</source>
        <translation>M 月 d 日</translation>
    </message>
    <message>
        <source>male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>✓ All is well</source>
        <translation>✓ 一切正常</translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation>自 {time} 起</translation>
    </message>
    <message>
        <source>✗ {failing} failing</source>
        <translation>✗ {failing} 项故障</translation>
    </message>
    <message>
        <source>✗ {failing} failing, {warnings} to watch</source>
        <translation>✗ {failing} 项故障 · {warnings} 项需留意</translation>
    </message>
    <message>
        <source>! All works, {warnings} to watch</source>
        <translation>! 均可使用 · {warnings} 项需留意</translation>
    </message>
    <message>
        <source>Looking at everything …</source>
        <translation>正在检测…</translation>
    </message>
    <message>
        <source>✓ Well</source>
        <translation>✓ 正常</translation>
    </message>
    <message>
        <source>! To watch</source>
        <translation>! 留意</translation>
    </message>
    <message>
        <source>✗ Failing</source>
        <translation>✗ 故障</translation>
    </message>
    <message>
        <source>Devices and line</source>
        <translation>设备与线路</translation>
    </message>
    <message>
        <source>Issuing desk</source>
        <translation>领证台</translation>
    </message>
    <message>
        <source>Checks failed: {count}</source>
        <translation>核验未通过：{count} 项</translation>
    </message>
    <message>
        <source>Begun online too: {count}</source>
        <translation>网上也在办：{count} 件</translation>
    </message>
    <message>
        <source>Back to the intake</source>
        <translation>回到受理</translation>
    </message>
    <message>
        <source>Open it here</source>
        <translation>在本窗口打开</translation>
    </message>
    <message>
        <source>Begun online</source>
        <translation>网上申请</translation>
    </message>
    <message>
        <source>Back to the citizen</source>
        <translation>退回网上</translation>
    </message>
    <message>
        <source>Not wanted here</source>
        <translation>不再调取</translation>
    </message>
    <message>
        <source>Waiting for it</source>
        <translation>等待转来</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新检测</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>重新查询</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>继续办理</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>接过来办</translation>
    </message>
    <message>
        <source>Ask for it to come here</source>
        <translation>申请调取</translation>
    </message>
    <message>
        <source>Nothing of this person&apos;s is known at this hall. Take the matter in as usual: Ctrl+K.</source>
        <translation>本大厅没有这位申请人的网上申请。可以照常受理：Ctrl+K。</translation>
    </message>
    <message>
        <source>This person has begun nothing online. Take the matter in as usual: Ctrl+K.</source>
        <translation>这位申请人没有网上申请。可以照常受理：Ctrl+K。</translation>
    </message>
    <message>
        <source>In the safe the order does not matter.</source>
        <translation>保险柜里的不分先后。</translation>
    </message>
    <message>
        <source>Everything in the tray, from the sheet that comes out first.</source>
        <translation>纸盒里的全部，从先出的一张数起。</translation>
    </message>
    <message>
        <source>Count: {spot}</source>
        <translation>清点：{spot}</translation>
    </message>
    <message>
        <source>Read the numbers off the sheets, not off the screen. One run a line: first and last number.</source>
        <translation>请照纸上的号码填写，不要照屏幕。每行一段：首号 末号。</translation>
    </message>
    <message>
        <source>Record the count</source>
        <translation>登记清点</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>That is {count} sheets.</source>
        <translation>共 {count} 张。</translation>
    </message>
    <message>
        <source>and {count} more, in the list of sheets in question</source>
        <translation>另有 {count} 张，见待查清单</translation>
    </message>
    <message>
        <source>Since: when this station first saw it so. What was while nobody looked is not known.</source>
        <translation>起始时间为本机首次看到该状态的时间；无人查看期间的情况不得而知。</translation>
    </message>
    <message>
        <source>Looked at {time}</source>
        <translation>检测时间 {time}</translation>
    </message>
    <message>
        <source>Your card is in. Type your password to go on.</source>
        <translation>卡已插好，请输入密码继续。</translation>
    </message>
    <message>
        <source>Put your card back into the reader, then type your password.</source>
        <translation>请把您的卡插回读卡器，再输入密码。</translation>
    </message>
    <message>
        <source>The password is needed.</source>
        <translation>请输入密码。</translation>
    </message>
    <message>
        <source>Type it, then press Enter.</source>
        <translation>输入后按回车键。</translation>
    </message>
    <message>
        <source>The account of this station may not use the card readers: tell the administrator.</source>
        <translation>本机账户无权使用读卡器，请告知系统管理员。</translation>
    </message>
    <message>
        <source>The card readers of this station do not answer; they are looked for all the time.</source>
        <translation>本机的读卡器没有回应，程序会一直自动查找。</translation>
    </message>
    <message>
        <source>No card reader is plugged in. Plug it in: it is found by itself.</source>
        <translation>没有接上读卡器，接上后会自动识别。</translation>
    </message>
    <message>
        <source>Social security card</source>
        <translation>社会保障卡</translation>
    </message>
    <message>
        <source>Name and number are this person&apos;s.</source>
        <translation>姓名、号码与这位群众一致。</translation>
    </message>
    <message>
        <source>This is another person&apos;s card. Ask whose matter it is before you go on.</source>
        <translation>这是另一个人的卡，请先问清是为谁办理。</translation>
    </message>
    <message>
        <source>The number is this person&apos;s, the name is written in another way. Compare it with the ID card.</source>
        <translation>号码一致，姓名写法不同，请与身份证核对。</translation>
    </message>
    <message>
        <source>It is this person&apos;s, but ran out on {day}. Ask for the ID card.</source>
        <translation>是本人的卡，但已于{day}到期，请查验身份证。</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>The card is being read: leave it in.</source>
        <translation>正在读卡，请不要取出。</translation>
    </message>
    <message>
        <source>The card keeps its holder behind a PIN, which nobody is asked for. Ask for the ID card.</source>
        <translation>卡内姓名受密码保护，本系统不索要密码，请查验身份证。</translation>
    </message>
    <message>
        <source>The card does not say whose it is. Ask for the ID card.</source>
        <translation>卡内没有持卡人信息，请查验身份证。</translation>
    </message>
    <message>
        <source>another person</source>
        <translation>非本人</translation>
    </message>
    <message>
        <source>name differs</source>
        <translation>姓名不同</translation>
    </message>
    <message>
        <source>run out</source>
        <translation>已到期</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>未读出</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>无姓名</translation>
    </message>
    <message>
        <source>No. {number}, please</source>
        <translation>请{number}号</translation>
    </message>
    <message>
        <source>Serving {number}</source>
        <translation>正在办理{number}</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>暂停服务</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>停止办理</translation>
    </message>
    <message>
        <source>No. {number}</source>
        <translation>{number}号</translation>
    </message>
    <message>
        <source>Please rate us</source>
        <translation>请您评价</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>谢谢</translation>
    </message>
    <message>
        <source>for your rating</source>
        <translation>感谢您的评价</translation>
    </message>
    <message>
        <source>Please sign</source>
        <translation>请签字</translation>
    </message>
    <message>
        <source>Take your notice</source>
        <translation>请取走通知书</translation>
    </message>
    <message>
        <source>You are served</source>
        <translation>正在为您办理</translation>
    </message>
    <message>
        <source>Come to {window}</source>
        <translation>请到 {window}</translation>
    </message>
    <message>
        <source>Paused, please wait</source>
        <translation>暂停服务请稍候</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>您好</translation>
    </message>
    <message>
        <source>{serial} is recorded as printed.</source>
        <translation>{serial} 已登记为已印好。</translation>
    </message>
    <message>
        <source>{serial} is handed over.</source>
        <translation>{serial} 已交付。</translation>
    </message>
    <message>
        <source>{serial} is kept at {place}.</source>
        <translation>{serial} 已由{place}保管。</translation>
    </message>
    <message>
        <source>The printer of {place} is not known here.</source>
        <translation>本窗口不知道{place}的打印机在哪里。</translation>
    </message>
    <message>
        <source>{serial}: the attempt is given up, it can be printed again.</source>
        <translation>{serial}：这次打印已登记作废，可以重新打印。</translation>
    </message>
    <message>
        <source>{serial}: nothing came out, it can be printed again.</source>
        <translation>{serial}：没有出纸，可以重新打印。</translation>
    </message>
    <message>
        <source>{serial}: the sheet is destroyed, it can be printed again.</source>
        <translation>{serial}：证照已登记销毁，可以重新打印。</translation>
    </message>
    <message>
        <source>{serial}: given back. The holder chooses the hall online.</source>
        <translation>{serial}：打印权已退回，由本人在网上选择大厅。</translation>
    </message>
    <message>
        <source>{serial}: on its way to {hall}.</source>
        <translation>{serial}：打印权正转往{hall}。</translation>
    </message>
    <message>
        <source>{serial}: the replacement is asked for. The office decides.</source>
        <translation>{serial}：补证申请已登记，由发证部门决定。</translation>
    </message>
    <message>
        <source>How the person proved who they are is not chosen yet.</source>
        <translation>还没有选择核验了哪种身份证件。</translation>
    </message>
    <message>
        <source>Press 1 for the ID card, 2 for the social security card.</source>
        <translation>身份证按 1，社保卡按 2。</translation>
    </message>
    <message>
        <source>Where the sheet is kept is missing.</source>
        <translation>还没有写明证照保管在哪里。</translation>
    </message>
    <message>
        <source>Type the place, then press Return.</source>
        <translation>请填写保管地点，再按回车。</translation>
    </message>
    <message>
        <source>Let the engineer enter its address in the settings of this window, under [[stations]].</source>
        <translation>请运维人员在本窗口设置的 [[stations]] 中填上它的地址。</translation>
    </message>
    <message>
        <source>Why the document is to be replaced is not chosen yet.</source>
        <translation>还没有选择补证的原因。</translation>
    </message>
    <message>
        <source>Press 1 if it is lost, 2 if it is damaged.</source>
        <translation>遗失按 1，损坏按 2。</translation>
    </message>
    <message>
        <source>The colleague&apos;s account and password are both needed.</source>
        <translation>同事的账号和密码都要填写。</translation>
    </message>
    <message>
        <source>The colleague types them here, in person.</source>
        <translation>请同事本人在这里输入。</translation>
    </message>
    <message>
        <source>This code was not printed by this hall, or was read only in part.</source>
        <translation>这个二维码不是本大厅印的，或没有读全。</translation>
    </message>
    <message>
        <source>Scan it once more, or type the number that stands on the sheet.</source>
        <translation>请重新扫码，或输入证照上的编号。</translation>
    </message>
    <message>
        <source>This is not an identity number: one of its digits is wrong.</source>
        <translation>这不是有效的身份号码：有一位不对。</translation>
    </message>
    <message>
        <source>Compare it with the card and type it once more.</source>
        <translation>请对照身份证重新输入。</translation>
    </message>
    <message>
        <source>{count} found</source>
        <translation>找到 {count} 份</translation>
    </message>
    <message>
        <source>Everything that waits</source>
        <translation>全部待处理</translation>
    </message>
    <message>
        <source>Documents of this identity number</source>
        <translation>该身份号码名下的证照</translation>
    </message>
    <message>
        <source>Documents of the person at the window</source>
        <translation>窗口这位群众的证照</translation>
    </message>
    <message>
        <source>Number {number}</source>
        <translation>编号 {number}</translation>
    </message>
    <message>
        <source>{count} more are not listed</source>
        <translation>另有 {count} 份未列出</translation>
    </message>
    <message>
        <source>{count} in question</source>
        <translation>{count} 份存疑</translation>
    </message>
    <message>
        <source>{count} being printed</source>
        <translation>{count} 份正在打印</translation>
    </message>
    <message>
        <source>{count} printed, to be taken</source>
        <translation>{count} 份已印待取</translation>
    </message>
    <message>
        <source>{count} kept, not collected</source>
        <translation>{count} 份保管未领</translation>
    </message>
    <message>
        <source>Nothing waits: every printed sheet is with its holder.</source>
        <translation>没有待处理的证照：印出的都已交到持证人手里。</translation>
    </message>
    <message>
        <source>This hall has no document for this identity number. The progress of the case shows where it is.</source>
        <translation>本大厅没有该身份号码的证照。办到哪一步、在哪里领取，请查办件进度。</translation>
    </message>
    <message>
        <source>This hall has no document for the person at the window.</source>
        <translation>本大厅没有这位群众的证照。</translation>
    </message>
    <message>
        <source>No document or case has this number here. Compare it with the receipt, or search by identity number.</source>
        <translation>本大厅没有这个编号的证照或办件。请对照受理回执，或用身份号码查找。</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} 分钟</translation>
    </message>
    <message>
        <source>{days} d</source>
        <translation>{days} 天</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} 小时 {minutes} 分</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>the printer&apos;s count: {sides} sides, job {job}</source>
        <translation>打印机计数 {sides} 面（作业 {job}）</translation>
    </message>
    <message>
        <source>the printer&apos;s total: {before}, then {after}</source>
        <translation>打印机总计数由 {before} 变为 {after}</translation>
    </message>
    <message>
        <source>seen by {name}</source>
        <translation>{name}现场见到</translation>
    </message>
    <message>
        <source>Identity number, document number or case number; or scan the code</source>
        <translation>身份号码、证照编号或办件编号，也可扫证照上的二维码</translation>
    </message>
    <message>
        <source>Read the ID card</source>
        <translation>读身份证</translation>
    </message>
    <message>
        <source>Lay the ID card on the reader …</source>
        <translation>请把身份证放到读卡器上……</translation>
    </message>
    <message>
        <source>What people said of its sheets</source>
        <translation>人工认定记录</translation>
    </message>
    <message>
        <source>Choose a document on the left: its print right stands here, with what can be done.</source>
        <translation>请在左边选择一份证照，这里会显示它的打印权和可以做的事。</translation>
    </message>
    <message>
        <source>Print here</source>
        <translation>在本窗口打印</translation>
    </message>
    <message>
        <source>Hand over to {holder}</source>
        <translation>交付给 {holder}</translation>
    </message>
    <message>
        <source>Sign here for the document</source>
        <translation>请在此签名领取</translation>
    </message>
    <message>
        <source>Wipe</source>
        <translation>重签</translation>
    </message>
    <message>
        <source>3  Cannot sign: I saw the document handed over</source>
        <translation>3  不能签名：由我现场见证交付</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>交付</translation>
    </message>
    <message>
        <source>What did the person show?</source>
        <translation>核验了哪种证件？</translation>
    </message>
    <message>
        <source>ID card, the face compared</source>
        <translation>居民身份证，人证一致</translation>
    </message>
    <message>
        <source>Social security card, the face compared</source>
        <translation>社会保障卡，人证一致</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Ask the printer</source>
        <translation>向打印机核对</translation>
    </message>
    <message>
        <source>Found whole</source>
        <translation>找到完好证照</translation>
    </message>
    <message>
        <source>Left behind: keep here</source>
        <translation>遗留：收回保管</translation>
    </message>
    <message>
        <source>To another hall</source>
        <translation>转到别的大厅</translation>
    </message>
    <message>
        <source>To be collected in another hall</source>
        <translation>改在别的大厅领取</translation>
    </message>
    <message>
        <source>This hall gives the print right back and cannot print the document any more. It can be printed there once the line has carried the right over.</source>
        <translation>本大厅退回打印权后不能再打印这份证照。等网络把打印权送到，就可以在那个大厅打印。</translation>
    </message>
    <message>
        <source>The platform is being asked for its halls …</source>
        <translation>正在向平台查询大厅……</translation>
    </message>
    <message>
        <source>Give the right back</source>
        <translation>退回打印权</translation>
    </message>
    <message>
        <source>The holder chooses the hall online</source>
        <translation>由本人在网上选择大厅</translation>
    </message>
    <message>
        <source>on the platform, under “My documents”</source>
        <translation>在平台的“领取证照”页面选择</translation>
    </message>
    <message>
        <source>Ask for a replacement</source>
        <translation>申请补证</translation>
    </message>
    <message>
        <source>The holder {holder} stands here and asks for it. The office that issued the document decides; once it agrees, the old document is void and the new one is collected here.</source>
        <translation>持证人 {holder} 在场并提出申请。由发证部门决定；同意后原证作废，新证在本大厅领取。</translation>
    </message>
    <message>
        <source>Ask for it</source>
        <translation>提交申请</translation>
    </message>
    <message>
        <source>{what} So no hall can be named here: the holder chooses it online.</source>
        <translation>{what}现在无法指定大厅，由本人在网上选择。</translation>
    </message>
    <message>
        <source>{count} other halls</source>
        <translation>另有 {count} 个大厅</translation>
    </message>
    <message>
        <source>It is lost</source>
        <translation>遗失</translation>
    </message>
    <message>
        <source>It is damaged, and given back here</source>
        <translation>损坏，原证已交回</translation>
    </message>
    <message>
        <source>No whole sheet: give up</source>
        <translation>没有完好证照：作废</translation>
    </message>
    <message>
        <source>Destroy the sheet</source>
        <translation>销毁证照</translation>
    </message>
    <message>
        <source>The print right</source>
        <translation>打印权</translation>
    </message>
    <message>
        <source>{kind} · {serial} · {holder}</source>
        <translation>{kind} · {serial} · {holder}</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>The colleague&apos;s account</source>
        <translation>同事的账号</translation>
    </message>
    <message>
        <source>The colleague&apos;s password</source>
        <translation>同事的密码</translation>
    </message>
    <message>
        <source>Keep the sheet for its holder</source>
        <translation>收回保管，等待领取</translation>
    </message>
    <message>
        <source>Fetch the sheet first and check that it is whole. Its holder is told here to collect it.</source>
        <translation>请先取回证照，确认完好。持证人再来查询时，会请他到这里领取。</translation>
    </message>
    <message>
        <source>Where is it kept?</source>
        <translation>保管在哪里？</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>收回保管</translation>
    </message>
    <message>
        <source>The sheet was found whole</source>
        <translation>找到完好的证照</translation>
    </message>
    <message>
        <source>You hold the sheet of attempt {attempt} in your hand, and it is whole.</source>
        <translation>第 {attempt} 次打印的证照就在您手里，并且完好。</translation>
    </message>
    <message>
        <source>Give up attempt {attempt}</source>
        <translation>第 {attempt} 次打印作废</translation>
    </message>
    <message>
        <source>Ask the printer again</source>
        <translation>再问一次打印机</translation>
    </message>
    <message>
        <source>Receive a delivery</source>
        <translation>登记收到</translation>
    </message>
    <message>
        <source>They go behind what lies in the tray already; the first number comes out first.</source>
        <translation>装在纸盒已有的纸后面，首号先出。</translation>
    </message>
    <message>
        <source>Back into the safe. Leave both numbers empty to take out all that lies there.</source>
        <translation>取出后放回保险柜。两个号码都不填，就是全部取出。</translation>
    </message>
    <message>
        <source>Take sheets out of the tray of {place}</source>
        <translation>从{place}的纸盒取出</translation>
    </message>
    <message>
        <source>Both of you saw it, and what is left of it is destroyed. A sheet a document has is settled there.</source>
        <translation>两人都已看过，残张已销毁。已用于证照的，请在证照列表里登记。</translation>
    </message>
    <message>
        <source>It goes into the safe.</source>
        <translation>收到后放入保险柜。</translation>
    </message>
    <message>
        <source>Which blank paper</source>
        <translation>哪一种空白证照</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>登记收到</translation>
    </message>
    <message>
        <source>Load into a tray</source>
        <translation>装入纸盒</translation>
    </message>
    <message>
        <source>Into the tray of</source>
        <translation>装入哪个纸盒</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>装入</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>取出</translation>
    </message>
    <message>
        <source>Give up a sheet</source>
        <translation>登记作废</translation>
    </message>
    <message>
        <source>Number of the sheet</source>
        <translation>空白证号</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Given up by both of us</source>
        <translation>两人确认作废</translation>
    </message>
    <message>
        <source>First number</source>
        <translation>首号</translation>
    </message>
    <message>
        <source>Last number</source>
        <translation>末号</translation>
    </message>
    <message>
        <source>jammed in the printer</source>
        <translation>卡纸</translation>
    </message>
    <message>
        <source>torn or soiled</source>
        <translation>撕破或污损</translation>
    </message>
    <message>
        <source>something else came out on it</source>
        <translation>印错内容</translation>
    </message>
    <message>
        <source>delivered flawed</source>
        <translation>来货有缺陷</translation>
    </message>
    <message>
        <source>lost, searched for in vain</source>
        <translation>遗失，查找未果</translation>
    </message>
    <message>
        <source>The printer is done with it: nothing more comes out. Look into the tray at {place} and inside the printer, both of you. Destroy what is spoiled. If a whole sheet is there, do not give it up.</source>
        <translation>打印机已经结束这份作业，不会再出纸。请两人一起查看{place}的出纸口和打印机内部，把印坏的纸销毁。如果找到完好的证照，不要作废。</translation>
    </message>
    <message>
        <source>The printer at {place} is being asked to give the job up …</source>
        <translation>正在让{place}的打印机放弃这份作业……</translation>
    </message>
    <message>
        <source>Untouched in the tray</source>
        <translation>空白证未动用</translation>
    </message>
    <message>
        <source> It was to come out on blank {blank}. That lies on top of its tray with nothing on it: F7. It is nowhere: leave it in question and go on looking.</source>
        <translation>本应印在空白证 {blank} 上：如果它还在纸盒最上面、没有印过，按 F7；如果哪里都找不到，请保持存疑，继续查找。</translation>
    </message>
    <message>
        <source>Destroy the uncollected sheet</source>
        <translation>销毁无人领取的证照</translation>
    </message>
    <message>
        <source>Shred the sheet now, both of you looking on. It is void from then on, and the document can be printed again when its holder comes.</source>
        <translation>请两人在场，现在就把证照粉碎。从此这张纸作废，持证人来时可以重新打印。</translation>
    </message>
    <message>
        <source>Destroyed by both of us</source>
        <translation>两人确认已销毁</translation>
    </message>
    <message>
        <source>It is printed on blank {blank}: compare the number, and let a colleague see the sheet too.</source>
        <translation>它印在空白证 {blank} 上：请核对号码，并请一位同事也看过。</translation>
    </message>
    <message>
        <source>{count} sheets received.</source>
        <translation>已登记收到 {count} 张。</translation>
    </message>
    <message>
        <source>{count} sheets loaded at {place}.</source>
        <translation>已在{place}装入 {count} 张。</translation>
    </message>
    <message>
        <source>{count} sheets taken out at {place}.</source>
        <translation>已从{place}取出 {count} 张。</translation>
    </message>
    <message>
        <source>{number} is entered as spoiled.</source>
        <translation>{number} 已登记作废。</translation>
    </message>
    <message>
        <source>Blank paper</source>
        <translation>空白证照</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>存放</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收到</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>已用</translation>
    </message>
    <message>
        <source>Spoiled</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>In question</source>
        <translation>待查</translation>
    </message>
    <message>
        <source>Unused</source>
        <translation>未用</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差额</translation>
    </message>
    <message>
        <source>Last count</source>
        <translation>上次清点</translation>
    </message>
    <message>
        <source>Number of a sheet: what became of it</source>
        <translation>输入空白证号，查这一张的去向</translation>
    </message>
    <message>
        <source>Back to the documents</source>
        <translation>回到证照</translation>
    </message>
    <message>
        <source>Sheets in question, each by its number</source>
        <translation>待查的空白证，逐张列出</translation>
    </message>
    <message>
        <source>Numbered blank paper</source>
        <translation>空白证照台账</translation>
    </message>
    <message>
        <source>Latest movements</source>
        <translation>最近的收发</translation>
    </message>
    <message>
        <source>Count what lies here</source>
        <translation>清点这里的实数</translation>
    </message>
    <message>
        <source>Take out of this tray</source>
        <translation>从这个纸盒取出</translation>
    </message>
    <message>
        <source>No blank paper yet</source>
        <translation>还没有空白证照</translation>
    </message>
    <message>
        <source>No ID card was laid on the reader.</source>
        <translation>读卡器上没有身份证。</translation>
    </message>
    <message>
        <source>Press Ctrl+R and lay it down once more, or type its number.</source>
        <translation>请按 Ctrl+R 后重新放卡，或输入身份号码。</translation>
    </message>
    <message>
        <source>{name}: the matter is no longer in the catalogue</source>
        <translation>{name}：事项目录里已经没有这个事项</translation>
    </message>
    <message>
        <source>Call the applicant: the original is to be shown before {day}, then press F7. Without it the department refuses the case.</source>
        <translation>请联系申请人在 {day}前出示原件，核对后按 F7；未能出示的，由审批部门不予许可。</translation>
    </message>
    <message>
        <source>Tell the deciding department: it refuses the case with this reason.</source>
        <translation>请告知审批部门，由其以此理由不予许可。</translation>
    </message>
    <message>
        <source>{name}: the store of e-licences holds none</source>
        <translation>{name}：电子证照库中没有查到</translation>
    </message>
    <message>
        <source>{name}: the applicant&apos;s details were erased, so nobody could be asked for</source>
        <translation>{name}：申请人的个人资料已删除，无法核验</translation>
    </message>
    <message>
        <source>scanned at this hall before</source>
        <translation>此前已在本大厅扫描</translation>
    </message>
    <message>
        <source>typed online</source>
        <translation>网上填写</translation>
    </message>
    <message>
        <source>The same was begun online {when}: application {id}</source>
        <translation>同一事项 {when} 已在网上开始填写：申请 {id}</translation>
    </message>
    <message>
        <source>{told}, now with the citizen online</source>
        <translation>{told}，现在由申请人在网上填写</translation>
    </message>
    <message>
        <source>Call the citizen: which shall go on? One matter, then press F7: this case goes on, and what was filled in online is kept with it. Two matters, such as two shops, then press F6: both go on.</source>
        <translation>请联系申请人确认按哪一份办。是同一件事的，按 F7：按本办件办，网上填写的内容随办件保留。是两件事的（如两家店），按 F6：两份都办。</translation>
    </message>
    <message>
        <source>Said: {said}. It holds once the line has carried it to the platform.</source>
        <translation>已答复：{said}。线路把答复送到平台后生效。</translation>
    </message>
    <message>
        <source>Both are cases now. Call the citizen: are they two matters, press F6. If not, one of the two is to be withdrawn with its deciding department; then press F6 too.</source>
        <translation>两份都已成为办件。请联系申请人：是两件事的，按 F6；是同一件事的，请由申请人向审批部门撤回其中一件，之后也按 F6。</translation>
    </message>
    <message>
        <source>{told}, now at {place}</source>
        <translation>{told}，现在在{place}</translation>
    </message>
    <message>
        <source>{told}, accepted elsewhere since</source>
        <translation>{told}，后来已在别处受理</translation>
    </message>
    <message>
        <source>one matter: this case goes on</source>
        <translation>是同一件事，按本办件办</translation>
    </message>
    <message>
        <source>two matters: both go on</source>
        <translation>是两件事，都要办</translation>
    </message>
    <message>
        <source>F7 holds only once that window has given it back; ask it to.</source>
        <translation>F7 要等那个窗口退回后才能生效，请先联系该窗口退回。</translation>
    </message>
    <message>
        <source>Begun online too</source>
        <translation>网上也在办</translation>
    </message>
    <message>
        <source>No case was begun online too: nothing is to be done here.</source>
        <translation>没有网上也在办的办件，这里无需处理。</translation>
    </message>
    <message>
        <source>One matter: this case goes on</source>
        <translation>同一件事，按本办件办</translation>
    </message>
    <message>
        <source>Two matters: both go on</source>
        <translation>两件事，都要办</translation>
    </message>
</context>
</TS>

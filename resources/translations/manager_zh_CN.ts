<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Manager</name>
    <message>
        <source>The file could not be written to {folder}: {reason}.</source>
        <translation>文件没能写到 {folder}：{reason}。</translation>
    </message>
    <message>
        <source>No printer for reports is set up here.</source>
        <translation>本机没有设置打印报告的打印机。</translation>
    </message>
    <message>
        <source>Export the PDF, or name one in the settings (devices.notice_printer).</source>
        <translation>请导出 PDF，或在设置里填写打印机（devices.notice_printer）。</translation>
    </message>
    <message>
        <source>The report is printed.</source>
        <translation>报告已打印。</translation>
    </message>
    <message>
        <source>The report is in the print queue.</source>
        <translation>报告已送入打印队列。</translation>
    </message>
    <message>
        <source>Choose another folder, then export again.</source>
        <translation>请换一个文件夹，再导出一次。</translation>
    </message>
    <message>
        <source>The printer has the report but waits.</source>
        <translation>打印机已收到报告，但停在等待。</translation>
    </message>
    <message>
        <source>Look at its paper and cover; print again only if nothing comes out.</source>
        <translation>请看看纸张和盖子；确实没有出纸时再重新打印。</translation>
    </message>
    <message>
        <source>The report was not printed: the printer does not answer or gave it up.</source>
        <translation>报告没有打印：打印机没有回应，或放弃了这次打印。</translation>
    </message>
    <message>
        <source>Look at the printer, then print again; or export the PDF.</source>
        <translation>请检查打印机后再打印，也可以先导出 PDF。</translation>
    </message>
    <message>
        <source>Wait median</source>
        <translation>等候中位</translation>
    </message>
    <message>
        <source>Wait 90th</source>
        <translation>等候 90 分位</translation>
    </message>
    <message>
        <source>Wait longest</source>
        <translation>等候最长</translation>
    </message>
    <message>
        <source>Service median</source>
        <translation>办理中位</translation>
    </message>
    <message>
        <source>Service 90th</source>
        <translation>办理 90 分位</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>取号</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>过号</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Still waiting</source>
        <translation>仍在等候</translation>
    </message>
    <message>
        <source>At a window</source>
        <translation>在窗口</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>已导出：{file}</translation>
    </message>
    <message>
        <source>Export PDF</source>
        <translation>导出 PDF</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Export XLSX</source>
        <translation>导出 XLSX</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>号</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>导出到</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>minutes; double-click a figure for its tickets</source>
        <translation>单位：分钟 · 双击数字看背后的号票</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Clerks</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>Bad ratings</source>
        <translation>差评</translation>
    </message>
    <message>
        <source>called back</source>
        <translation>已回访</translation>
    </message>
    <message>
        <source>call back by {day}</source>
        <translation>{day}前回访</translation>
    </message>
    <message>
        <source>no other day to compare</source>
        <translation>没有可比的日子</translation>
    </message>
    <message>
        <source>{day}: {count}</source>
        <translation>{day} {count}</translation>
    </message>
    <message>
        <source>Tickets taken</source>
        <translation>取号</translation>
    </message>
    <message>
        <source>Wait: median / 90th</source>
        <translation>等候 中位 / 90 分位</translation>
    </message>
    <message>
        <source>{median} / {p90} min</source>
        <translation>{median} / {p90} 分</translation>
    </message>
    <message>
        <source>target {median} / {p90} min</source>
        <translation>目标 {median} / {p90} 分</translation>
    </message>
    <message>
        <source>Service: median / 90th</source>
        <translation>办理 中位 / 90 分位</translation>
    </message>
    <message>
        <source>without walking and holds</source>
        <translation>不含走路和挂起</translation>
    </message>
    <message>
        <source>Satisfied share</source>
        <translation>满意率</translation>
    </message>
    <message>
        <source>ratings: {count}, bad: {bad}</source>
        <translation>评价 {count} 件，差评 {bad} 件</translation>
    </message>
    <message>
        <source>Cases · papers spared</source>
        <translation>办件 · 免交材料</translation>
    </message>
    <message>
        <source>of {count} materials</source>
        <translation>共 {count} 份材料</translation>
    </message>
    <message>
        <source>Satisfied in all</source>
        <translation>满意合计</translation>
    </message>
    <message>
        <source>the whole day</source>
        <translation>全天</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>截至 {time}</translation>
    </message>
    <message>
        <source>Whole hall</source>
        <translation>全大厅</translation>
    </message>
    <message>
        <source>Call back about {number}</source>
        <translation>回访 {number}</translation>
    </message>
    <message>
        <source>What was said, what is put right, and by when</source>
        <translation>谈了什么，怎样改正，什么时候改好</translation>
    </message>
    <message>
        <source>Record the call</source>
        <translation>记录回访结果</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>稍后再说</translation>
    </message>
    <message>
        <source>The sheet of {serial}</source>
        <translation>{serial} 的证照</translation>
    </message>
    <message>
        <source>Found whole</source>
        <translation>找到完好证照</translation>
    </message>
    <message>
        <source>No whole sheet: give up</source>
        <translation>没有完好证照：作废</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The citizen left no words.</source>
        <translation>群众没有留言。</translation>
    </message>
    <message>
        <source>Citizen</source>
        <translation>办事人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>Rated</source>
        <translation>评价时间</translation>
    </message>
    <message>
        <source>Call back by</source>
        <translation>回访期限</translation>
    </message>
    <message>
        <source>Outcome of the call</source>
        <translation>回访结果</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>证照</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>办件编号</translation>
    </message>
    <message>
        <source>Promised by</source>
        <translation>承诺办结</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>等待部门</translation>
    </message>
    <message>
        <source>{hour}:00, taken: {count}</source>
        <translation>{hour}:00 取号 {count} 个</translation>
    </message>
    <message>
        <source>Nobody has come yet today.</source>
        <translation>今天还没有人来取号。</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等候</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中位</translation>
    </message>
    <message>
        <source>90th</source>
        <translation>90 分位</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>最久</translation>
    </message>
    <message>
        <source>New ticket</source>
        <translation>现在取号</translation>
    </message>
    <message>
        <source>press one for its tickets</source>
        <translation>点开看号票</translation>
    </message>
    <message>
        <source>minutes; double-click a figure</source>
        <translation>单位：分钟 · 双击看号票</translation>
    </message>
    <message>
        <source>Tickets taken by the hour</source>
        <translation>分时取号</translation>
    </message>
    <message>
        <source>double-click a bar</source>
        <translation>双击看号票</translation>
    </message>
    <message>
        <source>To deal with</source>
        <translation>要处理的</translation>
    </message>
    <message>
        <source>Bad ratings to call back</source>
        <translation>差评待回访</translation>
    </message>
    <message>
        <source>{change} against a week ago at this time</source>
        <translation>{change} 比上周同日同时</translation>
    </message>
    <message>
        <source>{change} against {day} at this time</source>
        <translation>{change} 比 {day}同时</translation>
    </message>
    <message>
        <source>Waiting now</source>
        <translation>正在等候</translation>
    </message>
    <message>
        <source>Longest wait</source>
        <translation>最久</translation>
    </message>
    <message>
        <source>Windows open</source>
        <translation>窗口 开放 / 全部</translation>
    </message>
    <message>
        <source>{free} free · {paused} paused</source>
        <translation>{free} 空闲 · {paused} 暂停</translation>
    </message>
    <message>
        <source>Cases: due today · overdue</source>
        <translation>办件亮灯 今日到期 · 超期</translation>
    </message>
    <message>
        <source>of {count} being decided</source>
        <translation>在办 {count} 件</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>剩 {time}</translation>
    </message>
    <message>
        <source>late by {time}</source>
        <translation>已超时 {time}</translation>
    </message>
    <message>
        <source>calls {number}</source>
        <translation>呼叫 {number}</translation>
    </message>
    <message>
        <source>As of {time}</source>
        <translation>{time} 更新</translation>
    </message>
    <message>
        <source>nobody waits</source>
        <translation>没有人等候</translation>
    </message>
    <message>
        <source>all called back</source>
        <translation>都已回访</translation>
    </message>
    <message>
        <source>not open</source>
        <translation>未开</translation>
    </message>
    <message>
        <source>paused: {reason}</source>
        <translation>暂停 {reason}</translation>
    </message>
    <message>
        <source>free</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Waited</source>
        <translation>等候</translation>
    </message>
    <message>
        <source>Walked</source>
        <translation>走到窗口</translation>
    </message>
    <message>
        <source>Served for</source>
        <translation>办理</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>挂起</translation>
    </message>
    <message>
        <source>Tickets: {count}</source>
        <translation>{count} 个号</translation>
    </message>
    <message>
        <source>Nothing to deal with: everyone is looked after.</source>
        <translation>没有要处理的：都有人照应。</translation>
    </message>
    <message>
        <source>Nothing else is to be dealt with.</source>
        <translation>其他没有要处理的了。</translation>
    </message>
    <message>
        <source>Rating of {number}: {level}, call back by {day}</source>
        <translation>差评 {number}：{level}，{day}前回访</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>{serial}: nobody knows whether the sheet came out at {station}</source>
        <translation>证照 {serial} 在 {station} 有没有打出来，还没人核对</translation>
    </message>
    <message>
        <source>Look into it</source>
        <translation>核对</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>Cases overdue: {count} ({names})</source>
        <translation>{count} 件超期：{names}</translation>
    </message>
    <message>
        <source>Set aside when the hall was restored: {count} entries of {matters} citizens or things</source>
        <translation>恢复备份时搁置：{count} 条记录，涉及 {matters} 位群众或事项</translation>
    </message>
    <message>
        <source>Cases due today: {count}</source>
        <translation>{count} 件今日到期</translation>
    </message>
    <message>
        <source>{line}: {count} wait and no window is open</source>
        <translation>{line}：{count} 人等候，没有窗口在办</translation>
    </message>
    <message>
        <source>{line}: {count} wait longer than {target}, {number} for {time}</source>
        <translation>{line}：{count} 人等候超过 {target}，{number} 已等 {time}</translation>
    </message>
    <message>
        <source>; could open: {windows}</source>
        <translation>；可增开：{windows}</translation>
    </message>
    <message>
        <source>{window} paused for {time}: {reason}</source>
        <translation>{window}已暂停 {time}：{reason}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>See tickets</source>
        <translation>看号票</translation>
    </message>
    <message>
        <source>Devices and line</source>
        <translation>设备与线路</translation>
    </message>
    <message>
        <source>The hall now</source>
        <translation>大厅实况</translation>
    </message>
    <message>
        <source>Queue report</source>
        <translation>排队报表</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} 分</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} 小时 {minutes} 分</translation>
    </message>
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
        <source>Dissatisfied</source>
        <translation>不满意</translation>
    </message>
    <message>
        <source>Very dissatisfied</source>
        <translation>非常不满意</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等候中</translation>
    </message>
    <message>
        <source>called</source>
        <translation>已叫号</translation>
    </message>
    <message>
        <source>being served</source>
        <translation>办理中</translation>
    </message>
    <message>
        <source>on hold</source>
        <translation>挂起</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>过号</translation>
    </message>
    <message>
        <source>given up</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>the manager&apos;s desk</source>
        <translation>大厅主管台</translation>
    </message>
    <message>
        <source>Ask the citizen and take it in anew.</source>
        <translation>联系群众，重新办理。</translation>
    </message>
    <message>
        <source>Look where the sheet is and put it right at the issuing desk.</source>
        <translation>查明证照纸张在哪里，到发证台更正。</translation>
    </message>
    <message>
        <source>See whether it still matters, and do it again if it does.</source>
        <translation>看是否仍有必要，如有必要就重新办一次。</translation>
    </message>
    <message>
        <source>a ticket was taken</source>
        <translation>取了号</translation>
    </message>
    <message>
        <source>Ask whoever waits with it to take a new ticket.</source>
        <translation>请持此号等候的群众重新取号。</translation>
    </message>
    <message>
        <source>a citizen came to an appointment</source>
        <translation>群众按预约到场</translation>
    </message>
    <message>
        <source>a service was finished</source>
        <translation>办结了一次服务</translation>
    </message>
    <message>
        <source>See that what came of it is recorded.</source>
        <translation>确认办理结果已有记录。</translation>
    </message>
    <message>
        <source>an application was accepted</source>
        <translation>受理了一件申请</translation>
    </message>
    <message>
        <source>Call the citizen and accept it anew: its number may belong to another case.</source>
        <translation>致电群众重新受理：原编号可能已属于另一办件。</translation>
    </message>
    <message>
        <source>a missing proof was seen</source>
        <translation>核验了缺少的证明</translation>
    </message>
    <message>
        <source>Record again what was seen.</source>
        <translation>把核验结果重新记录一次。</translation>
    </message>
    <message>
        <source>a service was rated</source>
        <translation>评价了一次服务</translation>
    </message>
    <message>
        <source>Ask the citizen to rate it again.</source>
        <translation>请群众重新评价。</translation>
    </message>
    <message>
        <source>a citizen was called back</source>
        <translation>回访了群众</translation>
    </message>
    <message>
        <source>Record the call again at the bad rating.</source>
        <translation>在该差评处重新记录回访。</translation>
    </message>
    <message>
        <source>an application begun online was filled in</source>
        <translation>填写了网上发起的申请</translation>
    </message>
    <message>
        <source>a document was handed over</source>
        <translation>发出了一份证照</translation>
    </message>
    <message>
        <source>a document was printed</source>
        <translation>打印了一份证照</translation>
    </message>
    <message>
        <source>a person was erased</source>
        <translation>删除了一人的个人信息</translation>
    </message>
    <message>
        <source>Erase the person again.</source>
        <translation>重新删除此人的个人信息。</translation>
    </message>
    <message>
        <source>the staff tended a kiosk</source>
        <translation>工作人员维护过自助终端</translation>
    </message>
    <message>
        <source>Nothing: that it was done stands here.</source>
        <translation>无需处理：记录已保留在这里。</translation>
    </message>
    <message>
        <source>a step of the queue</source>
        <translation>排队中的一个步骤</translation>
    </message>
    <message>
        <source>a step of a case</source>
        <translation>办件中的一个步骤</translation>
    </message>
    <message>
        <source>a step of an application begun online</source>
        <translation>网上发起的申请中的一个步骤</translation>
    </message>
    <message>
        <source>it was said whether an application online is the same</source>
        <translation>确认过与网上申请是否为同一件事</translation>
    </message>
    <message>
        <source>Say it again when the counter asks.</source>
        <translation>窗口再次提示时，请重新确认。</translation>
    </message>
    <message>
        <source>a step of issuing a document</source>
        <translation>发证中的一个步骤</translation>
    </message>
    <message>
        <source>blank paper was moved or counted</source>
        <translation>移动或清点了空白证照纸</translation>
    </message>
    <message>
        <source>Count the paper there again.</source>
        <translation>重新清点该处的证照纸。</translation>
    </message>
    <message>
        <source>a step of a rating</source>
        <translation>评价中的一个步骤</translation>
    </message>
    <message>
        <source>a code was shown at the kiosk</source>
        <translation>在自助机出示了二维码</translation>
    </message>
    <message>
        <source>a card was read</source>
        <translation>读取了身份证件</translation>
    </message>
    <message>
        <source>Nothing: the next card read brings it back.</source>
        <translation>无需处理：下次读证时自动补回。</translation>
    </message>
    <message>
        <source>an account was changed</source>
        <translation>更改了一个账号</translation>
    </message>
    <message>
        <source>Change the account again.</source>
        <translation>重新更改该账号。</translation>
    </message>
    <message>
        <source>Done here after the backup was put back; it did not fit what the platform had kept.</source>
        <translation>这些是恢复备份之后在本大厅所办的，与平台留存的记录不符，未能并入。请逐项处理。</translation>
    </message>
    <message>
        <source>Set aside when the hall was restored</source>
        <translation>恢复备份时搁置的记录</translation>
    </message>
    <message>
        <source>What was done about it, without names</source>
        <translation>做了什么处理，请勿填写姓名</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已处理</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>First done</source>
        <translation>最早时间</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>记录数</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>当时所办</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>时间</translation>
    </message>
</context>
</TS>

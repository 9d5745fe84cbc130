<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Board</name>
    <message>
        <source>dddd, d MMMM</source>
        <translation>M月d日 dddd</translation>
    </message>
    <message>
        <source>Please come to this window</source>
        <translation>请到本窗口办理</translation>
    </message>
    <message>
        <source>Being served</source>
        <translation>正在办理</translation>
    </message>
    <message>
        <source>Please wait for your number</source>
        <translation>请等候叫号</translation>
    </message>
    <message>
        <source>Paused, back in a moment</source>
        <translation>暂停服务，请稍候</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>暂未开窗</translation>
    </message>
    <message>
        <source>Window {number}</source>
        <translation>{number} 号窗口</translation>
    </message>
</context>
<context>
    <name>BoardPage</name>
    <message>
        <source>Missed? See the service desk within %1 min</source>
        <translation>过号请到导服台（%1 分钟内）</translation>
    </message>
    <message>
        <source>Not up to date: the windows&apos; calls count</source>
        <translation>数据暂未更新，以窗口叫号为准</translation>
    </message>
    <message>
        <source>This is how things stood at %1.</source>
        <translation>以上为 %1 的情况</translation>
    </message>
</context>
<context>
    <name>DeskPage</name>
    <message>
        <source>Missed? See the service desk within %1 min</source>
        <translation>过号请到导服台（%1 分钟内）</translation>
    </message>
    <message>
        <source>Not up to date: the window&apos;s own word counts</source>
        <translation>数据暂未更新，以窗口叫号为准</translation>
    </message>
    <message>
        <source>This is how things stood at %1.</source>
        <translation>以上为 %1 的情况</translation>
    </message>
</context>
<context>
    <name>EarlierCalls</name>
    <message>
        <source>to</source>
        <comment>between a number and its window</comment>
        <translation>到</translation>
    </message>
</context>
<context>
    <name>LineCard</name>
    <message>
        <source>not open</source>
        <translation>暂未开窗</translation>
    </message>
    <message>
        <source>about %1 min</source>
        <translation>约 %1 分钟</translation>
    </message>
    <message>
        <source>no wait</source>
        <translation>无需等候</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>等候 %n 人</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LineCards</name>
    <message>
        <source>Waiting now</source>
        <translation>等候情况</translation>
    </message>
</context>
<context>
    <name>PhoneCode</name>
    <message>
        <source>Scan to see these calls on your phone</source>
        <translation>扫码在手机上看叫号</translation>
    </message>
</context>
<context>
    <name>PresentCall</name>
    <message>
        <source>Number</source>
        <comment>before the number that is called</comment>
        <translation>请</translation>
    </message>
    <message>
        <source>please go to</source>
        <comment>before the window</comment>
        <translation>到</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Welcome</source>
        <translation>欢迎光临</translation>
    </message>
    <message>
        <source>Please take a number at a kiosk. It is shown and called here when it is your turn.</source>
        <translation>请先在自助终端取号。
轮到您时，这里会叫到您的号码。</translation>
    </message>
</context>
</TS>

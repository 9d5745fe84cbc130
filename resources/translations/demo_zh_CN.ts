<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>TrayWindow</name>
    <message>
        <source>Device tray</source>
        <translation>设备托盘</translation>
    </message>
    <message>
        <source>Cards: touch one to lay it on the reader</source>
        <translation>身份证：点一张，就放到读卡器上</translation>
    </message>
    <message>
        <source>Take the card away</source>
        <translation>拿走身份证</translation>
    </message>
    <message>
        <source>Codes: hold one before the scanner</source>
        <translation>二维码：放到扫码窗口前</translation>
    </message>
    <message>
        <source>The text of a code</source>
        <translation>码的文字内容</translation>
    </message>
    <message>
        <source>Scan this text</source>
        <translation>扫这段文字</translation>
    </message>
    <message>
        <source>Scan the code on the screen</source>
        <translation>扫屏幕上的码</translation>
    </message>
    <message>
        <source>Scan the paper below</source>
        <translation>扫下面的纸</translation>
    </message>
    <message>
        <source>Line between the hall and the platform</source>
        <translation>大厅到平台的线路</translation>
    </message>
    <message>
        <source>Cut the line</source>
        <translation>断开线路</translation>
    </message>
    <message>
        <source>Restore the line</source>
        <translation>恢复线路</translation>
    </message>
    <message>
        <source>As the hall sees it:</source>
        <translation>大厅看到的线路：</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>Ticket printer: out of paper</source>
        <translation>取号打印机：缺纸</translation>
    </message>
    <message>
        <source>Ticket printer: cover open</source>
        <translation>取号打印机：机盖打开</translation>
    </message>
    <message>
        <source>Kiosk&apos;s document printer: out of paper</source>
        <translation>自助机证照打印机：缺纸</translation>
    </message>
    <message>
        <source>Kiosk&apos;s document printer: stands still</source>
        <translation>自助机证照打印机：停住不动</translation>
    </message>
    <message>
        <source>Counter&apos;s printer: out of paper</source>
        <translation>窗口打印机：缺纸</translation>
    </message>
    <message>
        <source>Card reader: does not answer</source>
        <translation>读卡器：没有应答</translation>
    </message>
    <message>
        <source>Card reader: cable pulled out</source>
        <translation>读卡器：拔掉连线</translation>
    </message>
    <message>
        <source>Code scanner: cable pulled out</source>
        <translation>扫码窗口：拔掉连线</translation>
    </message>
    <message>
        <source>Papers that came out, the last one first</source>
        <translation>已经出的纸（最新的在前）</translation>
    </message>
    <message>
        <source>The line stands</source>
        <translation>线路正常</translation>
    </message>
    <message>
        <source>The line is cut</source>
        <translation>线路已断开</translation>
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
        <source>Slip</source>
        <translation>排队号</translation>
    </message>
    <message>
        <source>Kiosk&apos;s printer: {sheets} sheets</source>
        <translation>自助机：{sheets} 张</translation>
    </message>
    <message>
        <source>Counter&apos;s printer: {sheets} sheets</source>
        <translation>窗口：{sheets} 张</translation>
    </message>
    <message>
        <source>{paper}, not whole</source>
        <translation>{paper}（不完整）</translation>
    </message>
</context>
</TS>

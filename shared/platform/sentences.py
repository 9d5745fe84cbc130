"""What the platform says when it does not do something: what happened, and what to do."""

from collections.abc import Callable, Mapping
from zoneinfo import ZoneInfo

from shared.clock import local
from shared.journal.entry import Json, Refusal

PROBLEMS: Mapping[str, tuple[int, str]] = {
    "sync.unknown_hall": (404, "平台没有登记这个大厅。请用平台给的一次性登记码登记后再试。"),
    "sync.bad_signature": (401, "请求的签名不对。请核对大厅的密钥文件；换过密钥的，请重新登记。"),
    "sync.bad_time": (
        401,
        "请求的时间与平台相差超过 10 分钟（平台的时间见 at）。请校准大厅服务器的时钟后重发。",
    ),
    "sync.revoked": (
        403,
        "平台已停用这个大厅，已登记告警。大厅可以继续办理；请向平台管理员要新的登记码重新登记。",
    ),
    "sync.bad_message": (422, "请求的内容不符合接口约定（/v1/openapi.json）。请核对程序版本。"),
    "sync.too_large": (413, "请求超过 16 MB。请分成较小的批次发送。"),
    "sync.gap": (409, "这批台账与平台已有的不相连。请从 held 之后的一条开始重发。"),
    "sync.altered": (
        409,
        "台账内容与校验值或与平台已有的不一致，已登记告警。请联系平台管理员核查，不要改动台账。",
    ),
    "sync.ahead": (
        409,
        "大厅收到过的条目比平台现有的还多，平台可能从备份恢复过，已登记告警。请联系平台管理员核查。",
    ),
    "sync.foreign_entry": (409, "这批台账里有不是本大厅写的条目，已登记告警。请联系平台管理员核查。"),
    "sync.bad_key": (422, "随附的个人密钥打不开，已登记告警。请核对大厅保存的平台公钥。"),
    "sync.unreadable": (422, "这批台账里有平台看不懂的条目，已登记告警。请核对大厅与平台的程序版本。"),
    "sync.unknown_scan": (404, "本大厅的办件里没有这个扫描件。请先发送台账，再发送扫描件。"),
    "sync.altered_scan": (
        409,
        "扫描件的内容与台账里的校验值不一致，已收到的部分已清除，并登记告警。请从头重发；再次失败请联系平台管理员。",
    ),
    "sync.no_consent": (403, "没有本人同意，不能查询电子证照。请先征得本人同意。"),
    "identity.unknown": (404, "平台查不到这个身份码。请在手机上重新打开，再扫一次。"),
    "identity.expired": (410, "这个身份码已过期。请在手机上重新打开，再扫一次。"),
    "identity.used": (409, "这个身份码已经用过。请在手机上重新打开，会显示新的身份码。"),
    "identity.bad_phone": (422, "这不是手机号码。请核对 11 位号码。"),
    "identity.too_soon": (429, "一分钟内已向这个号码发过验证码。请稍后再发。"),
    "identity.too_often": (429, "索要验证码过于频繁。请一小时后再试，或换一种方式。"),
    "identity.code_over": (410, "验证码已失效。请重新发送，或换一种方式。"),
    "identity.no_sms": (409, "平台没有接通短信，不能发送验证码。请换一种方式。"),
    "sync.bad_enrolment_code": (403, "登记码不对、已用过或已过期。请向平台管理员要一个新的登记码。"),
    "sync.not_found": (404, "没有这个接口。接口清单见 /v1/openapi.json。"),
    "sync.wrong_method": (405, "这个接口不支持这种请求方法。接口清单见 /v1/openapi.json。"),
    "environment.database_away": (
        503,
        "平台的数据库暂时连不上，这次请求没有做任何改动。请稍后重发同一请求。",
    ),
    "environment.disk_full": (503, "平台的磁盘已满，这次请求没有做任何改动。请联系平台管理员。"),
    "sync.broken": (500, "平台自身出了故障，这次请求没有做任何改动，已记入日志。请稍后重发同一请求。"),
}
"""Problem codes of the API: HTTP status and sentence."""

Say = Callable[[Mapping[str, Json], ZoneInfo], str]

REFUSALS: Mapping[str, str | Say] = {
    "platform.nothing_chosen": "还没有选证照。请至少选一份。",
    "platform.too_many_chosen": "一次最多委托 8 份。请分两次生成。",
    "platform.bad_number": "身份证号不对。请核对 18 位号码，或不填。",
    "platform.no_such_term": "请选择有效期。",
    "platform.not_waiting": "所选证照有的已不在这个大厅等待领取。请重新选择。",
    "platform.unknown_document": "没有找到这份证照。请核对证书编号，或从“我的办件”里重新打开。",
    "platform.right_is_there": "这份证照本来就在您选的大厅领取，无需更换。",
    "platform.right_not_free": "这份证照已经开始印制或已经领取，不能再换大厅。请到原来的大厅办理。",
    "platform.right_not_here": "这份证照刚刚有了变化。请刷新页面，看看它现在在哪个大厅领取。",
    "platform.no_replacement_asked": "这份证照没有待办的补证申请，或已经补发。请刷新页面查看。",
    "platform.try_again": "刚好有人同时办理，编号被占用。请再点一次。",
    "platform.application_begun": "这个事项您已有一份没办完的申请。请从列表里打开它继续填写。",
    "platform.unknown_application": "没有找到这份申请。请从“我的申请”里重新打开。",
    "platform.application_accepted": "这份申请已经受理，不能再改。请到“办件”里查看进度。",
    "platform.application_open": "这份申请正在网上填写，暂不能转到窗口。",
    "platform.application_changed": (
        "您打开这份申请之后，它又有了变化，这次没有保存。您填写的内容还在本页；请另开一页核对后再提交。"
    ),
    "platform.application_here": "这份申请已经在您这里，可以直接继续填写。请刷新页面。",
    "platform.application_at_window": lambda facts, zone: (
        f"这份申请从 {local(facts['since'], zone):%m月%d日 %H:%M} 起由{facts['place'] or '大厅窗口'}办理，"
        "这次没有保存。可以请窗口还给您。"
    ),
    "platform.bad_credentials": "账号或密码不对。请核对后重新输入；忘记密码请到政务服务大厅重设。",
    "platform.unknown_hall": "没有找到这个大厅，或您的资料已按您的要求删除。请重新选择大厅。",
    "platform.hall_hears_nothing": "这个大厅暂停接收网上转来的证照，没有更换。请选择其他大厅。",
    "platform.hall_shut_out": lambda facts, _zone: (
        "这个大厅暂停网上预约，这次没有约成。"
        + (
            f"请改约{'、'.join(facts['halls'])}，或直接到这个大厅取号。"
            if facts["halls"]
            else "请直接到大厅取号办理。"
        )
    ),
    "platform.unknown_item": "事项目录里没有这个事项。请重新选择。",
    "platform.slot_not_offered": "这个时段不开放或已经过去。请另选一个时段。",
    "platform.slot_full": "这个时段刚刚约满了。请另选一个时段。",
    "platform.already_booked": "您在这个时段已有一个预约。请另选一个时段，或按原预约前往。",
    "platform.unknown_case": "没有找到这个办件。请从待办列表重新打开。",
    "platform.not_your_step": "这一步不由您所在的部门决定。请从待办列表重新打开办件。",
    "platform.already_decided": lambda facts, zone: (
        f"这一步在 {local(facts['at'], zone):%m月%d日 %H:%M} 已经决定："
        f"{'同意' if facts['approved'] else '不同意'}。先做的决定有效，您这次提交没有改动它。"
    ),
    "platform.case_closed": lambda facts, _zone: (
        f"这个办件已经办结：{'准予' if facts['approved'] else '不予'}许可。您这次提交没有改动它。"
    ),
    "platform.not_handed_over": "大厅还没有把这个办件移交审批。请等移交后再决定。",
    "platform.not_yet": lambda facts, _zone: (
        f"要先等{'、'.join(facts['steps']) or '前面的步骤'}完成。完成后这一步会出现在待办列表。"
    ),
    "platform.reason_missing": "不同意必须写明理由，申请人会看到。请填写理由后再提交。",
    "platform.note_too_long": lambda facts, _zone: f"理由最多 {facts['most']} 个字。请缩短后再提交。",
    "platform.check_pending": lambda facts, _zone: (
        f"大厅还在核验：{'、'.join(facts['names'])}。核验完成后才能作最后一步同意；大厅线路恢复后自动核验，请稍后再提交。"
    ),
    "platform.check_failed": lambda facts, _zone: (
        f"核验未通过：{'、'.join(facts['names'])}。受理大厅正在联系申请人补正，处理完后才能作最后一步同意；"
        "也可以写明理由不予同意。"
    ),
    "platform.applicant_erased": "申请人的个人资料已按其要求删除，无法出证。请联系受理大厅。",
    "platform.account_exists": "这个账号已经有了。",
    "platform.licence_exists": "这个编号的电子证照已经有了。",
}


def sentence(refusal: Refusal, zone: ZoneInfo) -> str:
    """The refusal in words for a page."""
    said = REFUSALS[refusal.code]
    return said if isinstance(said, str) else said(refusal.facts, zone)

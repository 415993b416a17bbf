"""What stands in the registers, in words."""

from collections.abc import Mapping

from app.words import marked

REGISTERS: Mapping[str, str] = {
    "stakeholder": marked("Stakeholders"),
    "requirement": marked("Requirements"),
    "constraint": marked("Constraints"),
    "risk": marked("Risks and assumptions"),
}
REQUIREMENT_KINDS: Mapping[str, str] = {
    "law": marked("Law"),
    "regulation": marked("Regulation"),
    "decision": marked("Cabinet or treasury decision"),
    "classification": marked("Budget classification"),
    "accounting": marked("Accounting and cost data"),
    "information": marked("Information system"),
    "staffing": marked("Staffing and skills"),
    "procurement": marked("Procurement"),
    "sharing": marked("Data sharing"),
    "audit": marked("Audit"),
}
CONSTRAINT_KINDS: Mapping[str, str] = {
    "mandate": marked("Mandate and law"),
    "budget_rules": marked("Input-driven budget rules"),
    "staffing": marked("Staffing and skills"),
    "data": marked("Data and accounting"),
    "systems": marked("Systems and IT"),
    "procurement": marked("Procurement"),
    "coordination": marked("Coordination"),
    "political": marked("Political cycle"),
    "incentives": marked("Incentives and culture"),
    "infrastructure": marked("Infrastructure"),
}
STATUSES: Mapping[str, str] = {
    "open": marked("open"),
    "under_way": marked("under way"),
    "met": marked("met"),
}
RESPONSES: Mapping[str, str] = {
    "": marked("nobody has said"),
    "avoid": marked("avoid it"),
    "reduce": marked("reduce it"),
    "share": marked("share it"),
    "accept": marked("accept it"),
}
STANCES: Mapping[int, str] = {
    -2: marked("strongly against"),
    -1: marked("against"),
    0: marked("undecided"),
    1: marked("for it"),
    2: marked("strongly for it"),
}
QUARTERS: Mapping[tuple[bool, bool], str] = {
    (True, True): marked("Manage closely"),
    (True, False): marked("Keep satisfied"),
    (False, True): marked("Keep informed"),
    (False, False): marked("Monitor"),
}
"""(much power, much interest) → what the grid advises (Mendelow 1991)."""

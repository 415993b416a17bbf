"""Why a wish was not granted. Codes only: the words for them live with the pages."""

from enum import StrEnum


class Kind(StrEnum):
    """What a client should do about a refusal."""

    MALFORMED = "malformed"  # mend it
    DENIED = "denied"  # ask the host
    REFUSED = "refused"  # the café says no: show why, keep the text
    BUSY = "busy"  # try again after a while
    FAULT = "fault"  # ours: try again a few times


class Code(StrEnum):
    """Every reason the house knows. One sentence each in every language (``app/pages/refusals.py``)."""

    MALFORMED = "malformed"
    BLANK = "blank"
    TOO_LONG = "too_long"
    BAD_TEXT = "bad_text"
    BAD_SETTINGS = "bad_settings"
    NOT_ALLOWED = "not_allowed"
    NOT_YOURS = "not_yours"
    OP_TAKEN = "op_taken"
    UNKNOWN_PERSON = "unknown_person"
    UNKNOWN_TABLE = "unknown_table"
    UNKNOWN_IDEA = "unknown_idea"
    UNKNOWN_THEME = "unknown_theme"
    UNKNOWN_LINE = "unknown_line"
    UNKNOWN_BUDGET_LINE = "unknown_budget_line"
    TOO_MANY_BUDGET_LINES = "too_many_budget_lines"
    NO_CURRENCY = "no_currency"
    BAD_NUMBER = "bad_number"
    BAD_ECONOMIC = "bad_economic"
    BAD_FUNCTION = "bad_function"
    BAD_CURRENCY = "bad_currency"
    BAD_DATE = "bad_date"
    UNKNOWN_INDICATOR = "unknown_indicator"
    TOO_MANY_INDICATORS = "too_many_indicators"
    CHANGED_MEANWHILE = "changed_meanwhile"
    NOT_AT_TABLE = "not_at_table"
    NOT_THIS_ROUND = "not_this_round"
    ALREADY_MOVED_ON = "already_moved_on"
    NO_NEXT_STEP = "no_next_step"
    NO_STEP_BACK = "no_step_back"
    NO_CLOCK = "no_clock"
    TOO_EARLY = "too_early"
    CAFE_CLOSED = "cafe_closed"
    DOOR_SHUT = "door_shut"
    CAFE_LOCKED = "cafe_locked"
    CAFE_FULL = "cafe_full"
    TOO_MANY_IDEAS = "too_many_ideas"
    HOST_TAKEN = "host_taken"
    NOT_ASKED = "not_asked"
    NO_THIN_TABLE = "no_thin_table"
    FIXED_PLACE = "fixed_place"
    RULES_AT_ODDS = "rules_at_odds"
    PLAN_STALE = "plan_stale"
    NO_VOTE_NOW = "no_vote_now"
    TOO_MANY_DOTS = "too_many_dots"
    NOTHING_TO_UNDO = "nothing_to_undo"
    CANNOT_UNDO = "cannot_undo"
    THEMES_STALE = "themes_stale"
    UNKNOWN_VARIABLE = "unknown_variable"
    UNKNOWN_LINK = "unknown_link"
    VARIABLE_THERE = "variable_there"
    LINK_THERE = "link_there"
    LINK_TO_ITSELF = "link_to_itself"
    NO_LOOP = "no_loop"
    TOO_MANY_VARIABLES = "too_many_variables"
    TOO_MANY_LINKS = "too_many_links"
    NOTHING_LEFT = "nothing_left"
    GOES_ROUND = "goes_round"
    UNKNOWN_ENTRY = "unknown_entry"
    REGISTER_FULL = "register_full"
    # of the house: the door, the store and the desk
    NOT_A_CODE = "not_a_code"
    CODE_TOO_SHORT = "code_too_short"
    NO_CAFE = "no_cafe"
    CAFE_GONE = "cafe_gone"
    WRONG_LINK = "wrong_link"
    WRONG_KEY = "wrong_key"
    WRONG_RESUME_CODE = "wrong_resume_code"
    TOO_MANY_TRIES = "too_many_tries"
    TOO_MANY_CAFES = "too_many_cafes"
    BANNED = "banned"
    BUSY = "busy"
    DISK_FULL = "disk_full"
    DISK_BROKEN = "disk_broken"
    FAULT = "fault"


_KINDS = {
    Code.MALFORMED: Kind.MALFORMED,
    Code.BLANK: Kind.MALFORMED,
    Code.TOO_LONG: Kind.MALFORMED,
    Code.BAD_TEXT: Kind.MALFORMED,
    Code.BAD_SETTINGS: Kind.MALFORMED,
    Code.BAD_NUMBER: Kind.MALFORMED,
    Code.BAD_ECONOMIC: Kind.MALFORMED,
    Code.BAD_FUNCTION: Kind.MALFORMED,
    Code.BAD_CURRENCY: Kind.MALFORMED,
    Code.BAD_DATE: Kind.MALFORMED,
    Code.NOT_ALLOWED: Kind.DENIED,
    Code.NOT_YOURS: Kind.DENIED,
    Code.NOT_A_CODE: Kind.MALFORMED,
    Code.CODE_TOO_SHORT: Kind.MALFORMED,
    Code.WRONG_LINK: Kind.DENIED,
    Code.WRONG_KEY: Kind.DENIED,
    Code.WRONG_RESUME_CODE: Kind.DENIED,
    Code.BANNED: Kind.DENIED,
    Code.TOO_MANY_TRIES: Kind.BUSY,
    Code.BUSY: Kind.BUSY,
    Code.DISK_FULL: Kind.BUSY,
    Code.DISK_BROKEN: Kind.BUSY,
    Code.FAULT: Kind.FAULT,
}


class Refusal(Exception):
    """A rule said no.

    ``about`` names what it speaks of: an id, a field, how much too much (as text), or a fault's number to
    quote. ``after``: seconds after which asking again may help.
    """

    def __init__(self, code: Code, about: str = "", after: float | None = None) -> None:
        super().__init__(f"{code} {about}".strip())
        self.code = code
        self.about = about
        self.after = after

    @property
    def kind(self) -> Kind:
        """What a client should do: the house's five kinds (malformed, denied, refused, busy, fault)."""
        return _KINDS.get(self.code, Kind.REFUSED)

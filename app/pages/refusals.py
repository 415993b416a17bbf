"""The words for every refusal. A sentence says what is and what to do."""

from app.cafe.refusal import Code, Refusal
from app.pages.cell_refusals import about_cell
from app.words import Words, marked

_SENTENCES = {
    Code.MALFORMED: marked("This page and the café do not understand each other. Reload the page."),
    Code.BLANK: marked("There is nothing written yet."),
    Code.BAD_TEXT: marked("There is a character in this text that cannot be kept. Type the line again."),
    Code.BAD_SETTINGS: marked("This cannot be set so. Look at the field that is marked."),
    Code.NOT_ALLOWED: marked("Only the host can do this."),
    Code.NOT_YOURS: marked("Only who wrote this can change it."),
    Code.OP_TAKEN: marked("This was sent under a number that is taken. Send it again."),
    Code.UNKNOWN_PERSON: marked("This person is not here any more."),
    Code.UNKNOWN_TABLE: marked("There is no such table."),
    Code.UNKNOWN_IDEA: marked("This idea is not there any more."),
    Code.UNKNOWN_THEME: marked("This theme is not there any more. The themes were changed meanwhile."),
    Code.UNKNOWN_LINE: marked("This line is not there any more."),
    Code.UNKNOWN_BUDGET_LINE: marked("This line of the budget is not there any more."),
    Code.TOO_MANY_BUDGET_LINES: marked("The budget can hold no more lines. Take some out first."),
    Code.UNKNOWN_INDICATOR: marked("This indicator is not there any more."),
    Code.TOO_MANY_INDICATORS: marked("The strategy can hold no more indicators. Take some out first."),
    Code.BAD_DATE: marked("This is no date. Write it like 2028, 2028-06 or 2028-06-30."),
    Code.CHANGED_MEANWHILE: marked(
        "Somebody changed this meanwhile. Your words are still here: look at theirs, then save again."
    ),
    Code.NOT_AT_TABLE: marked(
        "You do not sit at this table. Your words are still here: copy them if you like."
    ),
    Code.NOT_THIS_ROUND: marked("This round has not begun yet. Your words are still here."),
    Code.ALREADY_MOVED_ON: marked("The café has moved on already."),
    Code.NO_NEXT_STEP: marked("The café has closed; there is no next step."),
    Code.NO_STEP_BACK: marked("This is the first step; there is nothing before it."),
    Code.NO_CLOCK: marked("This step has no clock."),
    Code.TOO_EARLY: marked("The time is not over yet."),
    Code.CAFE_CLOSED: marked("The café has closed. Your words are still here: copy them if you like."),
    Code.DOOR_SHUT: marked(
        "The door for late ideas has shut. Your words are still here: copy them if you like."
    ),
    Code.CAFE_LOCKED: marked("The host is not letting more people in just now. Ask them, or try again soon."),
    Code.CAFE_FULL: marked("This café is full. Ask the host for a chair beside somebody who is in."),
    Code.TOO_MANY_IDEAS: marked("This café can hold no more ideas. Ask the host."),
    Code.HOST_TAKEN: marked("Somebody hosts this table already."),
    Code.NOT_ASKED: marked("You do not host this table."),
    Code.NO_THIN_TABLE: marked("No table is too small to talk just now."),
    Code.FIXED_PLACE: marked("Somebody here needs this very table. Free their place first, under Rules."),
    Code.RULES_AT_ODDS: marked("This rule says the opposite of another one. Take that one back first."),
    Code.PLAN_STALE: marked("People came or went meanwhile. The tables are planned anew."),
    Code.NO_VOTE_NOW: marked("Dots are given in the harvest."),
    Code.NOTHING_TO_UNDO: marked("There is nothing to undo any more."),
    Code.CANNOT_UNDO: marked("Something later rests on this. Undo that first."),
    Code.THEMES_STALE: marked("The themes were changed meanwhile. Find them again."),
    Code.UNKNOWN_VARIABLE: marked("This variable is not on the map any more."),
    Code.UNKNOWN_LINK: marked("This link is not on the map any more."),
    Code.VARIABLE_THERE: marked("The map has a variable of this name already."),
    Code.LINK_THERE: marked("The map has this link already. Change the sign, or cite the idea there."),
    Code.LINK_TO_ITSELF: marked("A link leads from one variable to another. Name two different ones."),
    Code.NO_LOOP: marked("These links are no loop any more."),
    Code.UNKNOWN_ENTRY: marked("This entry is not in the register any more."),
    Code.REGISTER_FULL: marked("The registers can hold no more. Take some entries out first."),
    Code.GOES_ROUND: marked("A result can’t serve itself by way of others. Pick a higher one."),
    Code.NOTHING_LEFT: marked("A theme keeps at least one idea. To move all of them, merge the themes."),
    Code.NOT_A_CODE: marked("We do not know this code. Look at the wall: six letters and digits."),
    Code.NO_CAFE: marked("We do not know this code. Look at the wall: six letters and digits."),
    Code.CAFE_GONE: marked("This café has ended, and all of it is gone, as was promised."),
    Code.WRONG_LINK: marked("This link does not open any more. Ask the host for a new one."),
    Code.WRONG_KEY: marked("This is not the key of this server."),
    Code.WRONG_RESUME_CODE: marked("We do not know this code of your own. It has eight letters and digits."),
    Code.TOO_MANY_TRIES: marked("Too many wrong tries. Wait some minutes, then look at the code again."),
    Code.TOO_MANY_CAFES: marked("This server can hold no more cafés. Ask who runs it."),
    Code.BANNED: marked("You can't take part in this café. If this is a mistake, speak to the host."),
    Code.BUSY: marked("Many people are coming in. You are next; keep this page open."),
    Code.DISK_FULL: marked("The café’s computer has no room left. Your words are kept here and sent again."),
    Code.DISK_BROKEN: marked("The server can't write to its disk. Your words are kept here and sent again."),
    Code.FAULT: marked("Something went wrong on our side. Your idea is kept and will be sent again."),
}


def sentence(refusal: Refusal, words: Words) -> str:
    """What a person reads."""
    if refusal.code == Code.TOO_LONG:
        over = int(refusal.about or 0)
        return words.plural("%(num)s character too many.", "%(num)s characters too many.", over)
    if refusal.code == Code.CODE_TOO_SHORT:
        missing = int(refusal.about or 1)
        return words.plural(
            "A code has six letters or digits. One is missing.",
            "A code has six letters or digits. %(num)s are missing.",
            missing,
        )
    if refusal.code == Code.TOO_MANY_VARIABLES:
        most = int(refusal.about or 0)
        return words.plural(
            "A map holds at most %(num)s variable. Take some off first, or bring a smaller map.",
            "A map holds at most %(num)s variables. Take some off first, or bring a smaller map.",
            most,
        )
    if refusal.code == Code.TOO_MANY_LINKS:
        most = int(refusal.about or 0)
        return words.plural(
            "A map holds at most %(num)s link. Take some off first, or bring a smaller map.",
            "A map holds at most %(num)s links. Take some off first, or bring a smaller map.",
            most,
        )
    if refusal.code == Code.TOO_MANY_DOTS:
        return words.plural("You have %(num)s dot.", "You have %(num)s dots.", int(refusal.about or 0))
    return about_cell(refusal, words) or words.text(_SENTENCES[refusal.code])

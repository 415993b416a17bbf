"""The three questions that lead to a strategy: what people meet, what keeps it so, what is to change."""

from app.cafe.marked import marked

EXPERIENCE = marked("What do the people we work for experience today?")
CAUSE = marked("What keeps it that way?")
CHANGE = marked("What would be different for them in three years, and how would we see it?")

ARC = (EXPERIENCE, CAUSE, CHANGE)

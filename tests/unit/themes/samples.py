"""Ideas in five languages, written for these tests."""

from functools import partial

from app.themes import find
from app.themes.found import IdeaText
from app.themes.remembered import Memory

find_themes = partial(find.find_themes, made=Memory())
"""Each text of these tests is read once."""

BIKES = (
    "More bike lanes on Main Street",
    "Safe bike lanes for children",
    "Bike lanes separated from cars",
    "Bicycle parking at the station",
)
LIBRARY = (
    "Open the library on Sunday",
    "Library with longer opening hours",
    "More books in the library",
    "A library bus for villages",
)
LUNCH = (
    "School lunches with fresh vegetables",
    "Healthy school lunch for all children",
    "Cook school meals locally",
)
KOREAN_BIKES = ("자전거 도로를 더 만들자", "자전거 도로가 안전해야 한다", "자전거 주차장이 필요하다")
KOREAN_LIBRARY = ("도서관을 일요일에 열자", "도서관 개방 시간을 늘리자", "도서관에 책이 더 필요하다")
THAI_LIBRARY = ("ห้องสมุดควรเปิดวันอาทิตย์", "เพิ่มเวลาเปิดห้องสมุด", "ห้องสมุดต้องมีหนังสือใหม่")
THAI_BIKES = ("ทางจักรยานที่ปลอดภัย", "เพิ่มทางจักรยาน", "ทางจักรยานแยกจากรถยนต์")
PERSIAN_LIBRARY = ("کتابخانه یکشنبه باز باشد", "ساعت کار کتابخانه بیشتر شود", "کتابخانه‌های بیشتری بسازیم")
PERSIAN_BIKES = ("مسیر دوچرخه امن بسازیم", "مسیرهای دوچرخه بیشتر", "مسیر دوچرخه تا دانشگاه")


def ideas(*texts: str, lang: str = "") -> list[IdeaText]:
    """Ideas with ids that say their place."""
    return [IdeaText(f"i{n}", text, lang) for n, text in enumerate(texts)]

"""Who is at the door: links, browsers, names, resume codes, bans. The only personal data there is."""

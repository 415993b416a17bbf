"""What people take home: one honest report, written in many formats. Pure, so that jobs can write it."""

"""Work that is too slow for the desk: one process a job, with progress, an end by hand and a result.

`Jobs` in `jobs.py` starts them, `Job` in `job.py` is what the caller holds.
"""

"""`python -m app.cli`: the same as `samovar`, before it is installed."""

from app.cli import main

if __name__ == "__main__":
    main()

"""The map as a picture: where everything stands is worked out here, the same in every run."""

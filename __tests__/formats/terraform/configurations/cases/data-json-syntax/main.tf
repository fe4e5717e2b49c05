# the rest is in JSON

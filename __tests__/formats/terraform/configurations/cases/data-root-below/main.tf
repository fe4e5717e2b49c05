# the root module is live/prod

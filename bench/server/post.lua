-- wrk: sends the body that stands in BODY
wrk.method = "POST"
wrk.body = os.getenv("BODY")

# Varnish (7.1 or newer, with the module xkey) in front of an application with Mizan.
# Written by mizan:edge-manifest for the base path /shop/api.v1: say where the application is and who may purge.
vcl 4.1;

import std;
import xkey;

backend default {
    .host = "127.0.0.1";
    .port = "8080";
}

# Whoever may make this edge forget: the application's servers, by their own address.
acl mizan_purgers {
    "127.0.0.1";
    "::1";
}

sub vcl_recv {
    if (req.method == "PURGE") {
        if (client.ip !~ mizan_purgers) {
            return (synth(405, "Method Not Allowed"));
        }
        if (!req.http.xkey) {
            return (synth(400, "Name groups in xkey"));
        }
        return (synth(200, "Purged " + xkey.purge(req.http.xkey)));
    }
    # Addresses of contexts; add those of your pages that PublicAnswers makes, as in "^(/shop/api\.v1/ctx/|/products/)".
    # Public ones answer everyone alike and private ones are never stored, so a cookie stands in nobody's way. It goes
    # on to the application, which asks for it only where the answer is private.
    if ((req.method == "GET" || req.method == "HEAD") && req.url ~ "^(/shop/api\.v1/ctx/)") {
        # Whether a token is good, only the application knows.
        if (req.http.Authorization || req.http.X-Mizan-Token) {
            return (pass);
        }
        # A browser reads so again what a call has changed.
        if (req.http.Cache-Control ~ "(?i)no-cache") {
            set req.hash_always_miss = true;
        }
        return (hash);
    }
}

sub vcl_backend_response {
    if (beresp.http.CDN-Cache-Control ~ "(?i)(^|[, ])max-age=[0-9]+"
        && beresp.http.CDN-Cache-Control !~ "(?i)no-store|private"
        && beresp.http.Cache-Control !~ "(?i)no-store|private"
        && beresp.status == 200 && !beresp.http.Set-Cookie) {
        # RFC 9213: to an edge only this header speaks.
        set beresp.ttl = std.duration(regsub(beresp.http.CDN-Cache-Control, "(?i)^(.*[, ])?max-age=([0-9]+).*$", "\2s"), 0s);
        set beresp.grace = 0s;
        if (beresp.http.CDN-Cache-Control ~ "(?i)(^|[, ])stale-while-revalidate=[0-9]+") {
            set beresp.grace = std.duration(
                regsub(beresp.http.CDN-Cache-Control, "(?i)^(.*[, ])?stale-while-revalidate=([0-9]+).*$", "\2s"), 0s);
        }
        return (deliver);
    }
    if (bereq.url ~ "^/shop/api\.v1/") {
        # Remembered for a while, so that private reads of one address do not wait for each other.
        set beresp.ttl = 60s;
        set beresp.grace = 0s;
        set beresp.uncacheable = true;
        return (deliver);
    }
}

sub vcl_deliver {
    # A call that passes this edge makes it forget before its answer arrives.
    if (resp.http.Cache-Group-Invalidation) {
        set req.http.X-Mizan-Forgotten = xkey.purge(regsuball(resp.http.Cache-Group-Invalidation, {"[",]"}, " "));
    }
    if (resp.http.Cache-Status) {
        if (obj.hits > 0) {
            set resp.http.Cache-Status = resp.http.Cache-Status + ", varnish; hit";
        } else {
            set resp.http.Cache-Status = resp.http.Cache-Status + ", varnish; fwd=miss";
        }
    }
    # What stands behind this edge is purged by nobody.
    unset resp.http.CDN-Cache-Control;
    unset resp.http.Cache-Groups;
    unset resp.http.Cache-Group-Invalidation;
    unset resp.http.xkey;
}

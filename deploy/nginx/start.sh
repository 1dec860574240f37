#!/bin/sh
# Starts nginx as the environment says, and starts it over from within (reload) when certificates, authorities or addresses
# change. Credentials of the store are read at each request. docs/evidence.md has the variables; three more are for tests:
# ROOT stands before every path, LISTEN takes the place of port 9443, LOOK_EVERY_S is how often it looks for changes.
set -eu

ROOT=${ROOT:-}
STORE_ENDPOINT=${STORE_ENDPOINT:-}
STORE_BUCKET=${STORE_BUCKET:-developer-ci-evidence}
STORE_PATH_STYLE=${STORE_PATH_STYLE:-true}
KUBERNETES_API=${KUBERNETES_API:-https://kubernetes.default.svc}
REQUESTS_PER_SECOND=${REQUESTS_PER_SECOND:-50}
LOOK_EVERY_S=${LOOK_EVERY_S:-5}
export ROOT

templates=$(dirname "$0")
mounted=$ROOT/etc/network-evidence
scratch=$ROOT/tmp

say() { echo "start.sh: $*" >&2; }
fail() {
  say "$*"
  exit 1
}

# Host and port of `https://host[:port]`; never repeats what it was given.
authority() {
  authority=${2#https://}
  authority=${authority%/}
  case $2 in https://*) ;; *) fail "$1 must be https://host or https://host:port" ;; esac
  case $authority in '' | :* | *:*:* | *[!A-Za-z0-9.:-]*) fail "$1 must be https://host or https://host:port" ;; esac
  case $authority in *:*) ;; *) authority=$authority:443 ;; esac
}

case $REQUESTS_PER_SECOND in '' | 0* | *[!0-9]* | ???????*) fail 'REQUESTS_PER_SECOND must be a number of 1 to 999999' ;; esac
case $STORE_PATH_STYLE in true | false) ;; *) fail 'STORE_PATH_STYLE must be true or false' ;; esac
case $STORE_BUCKET in '' | *[!a-z0-9.-]*) fail 'STORE_BUCKET must be the name of a bucket' ;; esac

authority KUBERNETES_API "$KUBERNETES_API"
cluster=$authority
cluster_host=${KUBERNETES_API#https://}
cluster_host=${cluster_host%/}
store= store_host=unconfigured
if [ -n "$STORE_ENDPOINT" ]; then
  authority STORE_ENDPOINT "$STORE_ENDPOINT"
  store=$authority
  store_host=${STORE_ENDPOINT#https://}
  store_host=${store_host%/}
  if [ "$STORE_PATH_STYLE" = false ]; then
    store=$STORE_BUCKET.$store
    store_host=$STORE_BUCKET.$store_host
  fi
fi

listen="listen 9443 ssl; listen [::]:9443 ssl;"
[ -e /proc/net/if_inet6 ] || listen='listen 9443 ssl;'
[ -z "${LISTEN:-}" ] || listen="listen $LISTEN ssl;"

# Lines of an upstream for host:port; none when the name does not resolve in time.
resolve() {
  [ -z "$1" ] || timeout 3 getent ahosts "${1%:*}" | awk -v port="${1##*:}" '
    $2 == "STREAM" { address = $1 ~ /:/ ? "[" $1 "]" : $1; print "server " address ":" port " max_fails=0;" }' |
    sort -u | tr '\n' ' '
}

# A name that does not resolve any more keeps the addresses it had: more likely it is the resolver that is away.
look() {
  found=$(resolve "$store")
  store_servers=${found:-${store_servers:-server 127.0.0.1:9 down;}}
  found=$(resolve "$cluster")
  cluster_servers=${found:-${cluster_servers:-server 127.0.0.1:9 down;}}
  # A store that is served with a public certificate needs no authority of its own.
  store_ca=$mounted/store/ca.crt
  grep -qs 'BEGIN CERTIFICATE' "$store_ca" || store_ca=/etc/ssl/certs/ca-certificates.crt
  [ -e "$store_ca" ] || store_ca=$mounted/cluster/ca.crt
  files=$(cat "$ROOT/var/cert/tls.crt" "$ROOT/var/cert/tls.key" "$store_ca" "$mounted/cluster/ca.crt" | cksum)
  seen="$files $store_servers $cluster_servers $store_ca"
}

# Fills the templates in; the last look decides with what.
render() {
  for file in store nginx; do
    sed -e "s|@listen@|$listen|; s|@rate@|$REQUESTS_PER_SECOND|; s|@burst@|$((REQUESTS_PER_SECOND * 4))|" \
      -e "s|@store_servers@|$store_servers|; s|@store_host@|$store_host|; s|@store_name@|${store_host%:*}|" \
      -e "s|@cluster_servers@|$cluster_servers|; s|@cluster_host@|$cluster_host|; s|@cluster_name@|${cluster_host%:*}|" \
      -e "s|@store_ca@|$store_ca|; s|@cluster_ca@|$mounted/cluster/ca.crt|; s|@root@|$ROOT|g" \
      "$templates/$file.conf" >"$scratch/$file.conf"
  done
}

# What is wrong after a change is said once; the last good configuration stays in force.
follow() {
  while sleep "$LOOK_EVERY_S"; do
    before=$seen
    look
    [ "$seen" != "$before" ] || continue
    if render && nginx -e stderr -c "$scratch/nginx.conf" -q -t; then
      kill -HUP "$nginx"
    else
      say 'what changed is not usable yet; nginx goes on as before'
    fi
  done
}

look
# Sockets of an nginx that was killed would be in the way, and what it kept may be of an older door.
rm -rf "$scratch"/*.sock "$scratch/log" "$scratch/decisions" "$scratch/summaries"
render

# An error is written down without the request that met it: what follows its first client names path, query and referrer.
mkfifo "$scratch/log"
sed -u 's/, client: .*//' <"$scratch/log" >&2 &
nginx -e stderr -c "$scratch/nginx.conf" -g 'daemon off;' 2>"$scratch/log" &
nginx=$!
follow 2>"$scratch/log" &
follower=$!
trap 'kill -QUIT "$nginx"' TERM INT QUIT
status=0
wait "$nginx" || status=$?
# A signal ends the waiting before nginx has ended.
while kill -0 "$nginx" 2>/dev/null; do
  status=0
  wait "$nginx" || status=$?
done
kill "$follower" 2>/dev/null || true
exit "$status"

#!/bin/sh
# `start.sh front|door`: starts one of the two nginx of the pod as the environment says, and starts it over from within (reload)
# when certificates, authorities or addresses change. Credentials of the store are read at each request. docs/evidence.md has
# the variables; three more are for tests: ROOT stands before every path, LISTEN takes the place of port 9443, LOOK_EVERY_S is
# how often it looks for changes.
set -eu

ROLE=${1:-}
ROOT=${ROOT:-}
STORE_ENDPOINT=${STORE_ENDPOINT:-}
STORE_BUCKET=${STORE_BUCKET:-developer-ci-evidence}
STORE_PATH_STYLE=${STORE_PATH_STYLE:-true}
KUBERNETES_API=${KUBERNETES_API:-https://kubernetes.default.svc}
REQUESTS_PER_SECOND=${REQUESTS_PER_SECOND:-50}
LOOK_EVERY_S=${LOOK_EVERY_S:-5}
export ROOT
# What a request held is given back to the system when it ends, and not kept for one that may never come.
export MALLOC_MMAP_THRESHOLD_=131072 MALLOC_TRIM_THRESHOLD_=131072

templates=$(dirname "$0")
mounted=$ROOT/etc/network-evidence
scratch=$ROOT/tmp/$ROLE
sockets=$ROOT/run/network-evidence
# Between two reloads: what changes with every look must not leave workers behind faster than they end.
reload_gap_s=$((LOOK_EVERY_S * 6))
# Old addresses are kept beside new ones; a name with more than so many is no store's.
most_addresses=16

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

case $ROLE in front | door) ;; *) fail 'say which: front or door' ;; esac
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

# Lines of an upstream for host:port, those that are known already first; as they are when the name does not resolve in time:
# more likely it is the resolver that is away.
resolve() {
  {
    printf '%s' "$2" | tr ';' '\n'
    [ -z "$1" ] || timeout 3 getent ahosts "${1%:*}" | awk -v port="${1##*:}" '
      $2 == "STREAM" { address = $1 ~ /:/ ? "[" $1 "]" : $1; print " server " address ":" port " max_fails=0" }'
  } | awk -v most="$most_addresses" '{ $1 = $1 } NF && !seen[$0]++ { line[++count] = $0 }
    END { for (at = count > most ? count - most + 1 : 1; at <= count; at++) printf "%s; ", line[at] }'
}

store_servers= cluster_servers= store_ca= wanted=

# What the configuration has to be made of.
look() {
  if [ "$ROLE" = front ]; then
    wanted=$(cat "$ROOT/var/cert/tls.crt" "$ROOT/var/cert/tls.key" | cksum)
    return
  fi
  store_servers=$(resolve "$store" "$store_servers")
  cluster_servers=$(resolve "$cluster" "$cluster_servers")
  # A store that is served with a public certificate needs no authority of its own.
  store_ca=$mounted/store/ca.crt
  grep -qs 'BEGIN CERTIFICATE' "$store_ca" || store_ca=/etc/ssl/certs/ca-certificates.crt
  [ -e "$store_ca" ] || store_ca=$mounted/cluster/ca.crt
  wanted="$(cat "$store_ca" "$mounted/cluster/ca.crt" | cksum) $store_servers $cluster_servers $store_ca"
}

# Fills the templates in; the last look decides with what.
render() {
  nobody='server 127.0.0.1:9 down;'
  files=front
  [ "$ROLE" = front ] || files='store door'
  for file in $files; do
    sed -e "s|@listen@|$listen|; s|@rate@|$REQUESTS_PER_SECOND|; s|@burst@|$((REQUESTS_PER_SECOND * 4))|" \
      -e "s|@store_servers@|${store_servers:-$nobody}|; s|@store_host@|$store_host|; s|@store_name@|${store_host%:*}|" \
      -e "s|@cluster_servers@|${cluster_servers:-$nobody}|; s|@cluster_host@|$cluster_host|" \
      -e "s|@cluster_name@|${cluster_host%:*}|; s|@store_ca@|$store_ca|; s|@cluster_ca@|$mounted/cluster/ca.crt|" \
      -e "s|@scratch@|$scratch|g; s|@sockets@|$sockets|g; s|@root@|$ROOT|g" \
      "$templates/$file.conf" >"$scratch/$file.conf"
  done
}

# What is wrong after a change is said once and tried again at every look; the last good configuration stays in force.
follow() {
  said= loaded_at=0
  while sleep "$LOOK_EVERY_S"; do
    look
    now=$(date +%s)
    [ "$wanted" != "$loaded" ] && [ "$((now - loaded_at))" -ge "$reload_gap_s" ] || continue
    if render && nginx -e stderr -c "$scratch/$ROLE.conf" -q -t 2>"$scratch/problem"; then
      kill -HUP "$nginx"
      loaded=$wanted loaded_at=$now said=
    elif [ "$said" != "$wanted" ]; then
      cat "$scratch/problem" >&2
      say 'what changed is not usable yet; nginx goes on as before'
      said=$wanted
    fi
  done
}

mkdir -p "$scratch"
look
loaded=$wanted
# Sockets of an nginx that was killed would be in the way, and what it kept may be of an older door.
rm -rf "$scratch"/*.sock "$scratch/log" "$scratch/summaries"
[ "$ROLE" = front ] || rm -f "$sockets/door.sock"
render

# An error is written down without the request that met it: what follows its first client names path, query and referrer.
# That work was stopped because its client has gone is nobody's fault.
mkfifo "$scratch/log"
sed -u -e 's/, client: .*//' -e '/ pending events while closing request$/d' <"$scratch/log" >&2 &
nginx -e stderr -c "$scratch/$ROLE.conf" -g 'daemon off;' 2>"$scratch/log" &
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

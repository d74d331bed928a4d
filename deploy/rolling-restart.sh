#!/bin/sh
# Restarts the web servers one after another, each only when the one before is ready again, then the worker.
#   deploy/rolling-restart.sh 3001 3002
# Without systemd: RESTART='some command that takes a port, or "worker"' deploy/rolling-restart.sh 3001 3002
set -eu

restart() {
  if [ -n "${RESTART:-}" ]; then $RESTART "$1"; return; fi
  case $1 in
    worker) systemctl restart contingent-worker ;;
    *) systemctl restart "contingent-serve@$1" ;;
  esac
}

until_ready() {
  tries=120
  until curl --silent --fail --output /dev/null --max-time 5 "http://127.0.0.1:$1/readyz"; do
    tries=$((tries - 1))
    if [ "$tries" -eq 0 ]; then
      echo "The web server on port $1 does not become ready: stopping here, the others still run." >&2
      exit 1
    fi
    sleep 0.5
  done
}

for port in "$@"; do
  until_ready "$port"
done
for port in "$@"; do
  echo "· restarting $port"
  restart "$port"
  until_ready "$port"
  # The proxy in front sees it again before the next one goes.
  sleep 3
done
echo '· restarting the worker'
restart worker

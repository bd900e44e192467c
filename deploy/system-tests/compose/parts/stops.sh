# Two replicas of metrics-service and review-service; one of each is stopped while requests are in
# progress: it answers them, ends by itself, and the other goes on at once.
stops() {
  local volumes leader owner streaming asking
  up --no-recreate --scale metrics-service=2 --scale review-service=2 || fail "no second replicas: $out/up.log"
  volumes=$(docker inspect "$(container metrics-service 1)" "$(container metrics-service 2)" |
    jq -r '.[].Mounts[] | select(.Destination == "/tmp") | .Name' | sort -u | wc -l)
  [ "$volumes" = 2 ] || fail "the replicas of metrics-service share their /tmp"
  load

  # The one that publishes, in the middle of a stream of facts.
  until_true 60 eval 'leader=$(leading)' || fail "no replica of metrics-service publishes"
  owner=$(lease_owner)
  seq 2000 | sed "s/.*/{\"source\":\"$source_of_load-stream\",\"externalId\":\"s-&\",\"employeeId\":\"E3001\",\"metric\":\"prep_minutes\",\"occurredAt\":\"2024-06-03T10:00:00+08:00\",\"value\":7}/" >"$out/stream.ndjson"
  : >"$out/stream.err"
  stream "$(address "$(container metrics-service "$leader")")" >"$out/stream.json" 2>"$out/stream.err" &
  streaming=$!
  until_true 10 grep -q '^> POST' "$out/stream.err" || fail "the stream does not begin: $(cat "$out/stream.err")"
  stopped "$(container metrics-service "$leader")" || exit 1
  # Well before the 10 s after which a lease that nobody gave back ends.
  until_true 3 eval '[ "$(lease_owner)" != "$owner" ]' || fail "the lease was not handed over"
  wait "$streaming" || fail "a request in progress was cut off: $(tail -n 3 "$out/stream.err")"
  tail -n 1 "$out/stream.json" | jq -e '.accepted == 2000' >/dev/null ||
    fail "a stream in progress was not answered: $(tail -n 1 "$out/stream.json")"

  # A reader of events, while it answers requests.
  : >"$out/asked.log"
  ask "$(address "$(container review-service 1)")" >>"$out/asked.log" 2>&1 &
  asking=$!
  until_true 20 eval '[ "$(grep -c "^0 200$" "$out/asked.log")" -gt 50 ]' || fail "review-service does not answer: $(tail -n 1 "$out/asked.log")"
  stopped "$(container review-service 1)" || exit 1
  touch "$out/asked.enough"
  wait "$asking"
  # Answered, refused while it stops, or no connection any more.
  ! grep -v '^0 200$\|^0 503$\|^7 000$\|^28 000$' "$out/asked.log" >&2 || fail "an answer of review-service was cut off"
  say "$(grep -c '^0 200$' "$out/asked.log" || true) requests were answered until the stop, $(grep -c '^0 503$' "$out/asked.log" || true) refused"

  loaded
  # What is read is committed, and the other replica took the partitions over: nothing waits.
  until_true 60 caught_up || fail "events wait for review-service"
  counted "$points"
  stopped "$(container review-service 2)" || exit 1
  [ "$(group_lag)" = 0 ] || fail "review-service did not commit what it had read"
  # Scaling down would leave its volume, which nothing names any more.
  docker stop -t 30 "$(container metrics-service 2)" >/dev/null
  docker rm -v "$(container metrics-service 2)" >/dev/null
  up --no-recreate --scale metrics-service=1 --scale review-service=1 || fail "the second replicas do not go: $out/up.log"
}

stopped() {
  local before=$EPOCHREALTIME
  docker stop -t 30 "$1" >/dev/null
  # 143 is SIGTERM; 137 would be a process that had to be killed.
  [ "$(docker inspect -f '{{.State.ExitCode}}' "$1")" = 143 ] || { say "$1 did not end by itself"; return 1; }
  say "$1 ended $(jq -n "(($EPOCHREALTIME - $before) * 10 | round) / 10") s after it was asked to"
}

lease_owner() { sql metrics "select owner from outbox_lease"; }
# The number of the replica that publishes.
leading() {
  local replica
  for replica in 1 2; do
    curl -fsS --max-time 5 "http://$(address "$(container metrics-service $replica)"):9082/q/metrics" >"$out/metrics.txt" || continue
    grep -q '^annum_outbox_leader 1' "$out/metrics.txt" && echo $replica && return
  done
  return 1
}
# 2,000 facts at a pace that takes about 6 s.
stream() {
  curl -fsSv --max-time 60 --limit-rate "$(($(stat -c %s "$out/stream.ndjson") / 6))" -H "Authorization: Bearer $token" \
    -H 'Content-Type: application/x-ndjson' -H 'Expect:' -T "$out/stream.ndjson" -X POST "http://$1:8082/v1/fact-streams?kind=data-points"
}

# Requests one after the other, eight at a time, until the service is gone.
ask() {
  local i
  rm -f "$out/asked.enough"
  for i in $(seq 8); do
    while [ ! -e "$out/asked.enough" ]; do
      curl -s -o /dev/null --connect-timeout 1 --max-time 20 -w '%{exitcode} %{http_code}\n' -H "Authorization: Bearer $token" "http://$1:8084/v1/review-cycles" || sleep 0.1
    done &
  done
  wait
}

caught_up() { [ "$(group_lag)" = 0 ]; }
# Events that the group of review-service has not committed, as the broker knows it; with the libraries
# that the command line's image has.
group_lag() {
  local image=annum/command-line:$ANNUM_VERSION
  if [ ! -e "$out/classes/GroupLag.class" ]; then
    docker run --rm --network none --entrypoint tar "$image" -C /app -c lib | tar -C "$out" -x
    javac --release 17 -cp "$out/lib/*" -d "$out/classes" "$here/parts/GroupLag.java"
  fi
  docker run --rm --network "${COMPOSE_PROJECT_NAME}_default" -v "$out/classes:/classes:ro" --entrypoint java "$image" \
    -cp '/classes:/app/lib/*' GroupLag kafka:9092 review 2>"$out/group-lag.err"
}

# Facts come in one by one, each sent until acknowledged, while containers are killed: each once in
# random order, then twice two at the same time. SEED repeats an order.
kills() {
  local seed=${SEED:-$RANDOM} order pair service
  say "the order of the kills is that of SEED=$seed"
  order=$(shuf --random-source=<(yes "$seed") -e metrics-service goals-service feedback-service review-service kafka postgres ingress keycloak)
  load
  for service in $order; do killed "$service"; done
  for pair in "$(head -n 2 <<<"$order" | tr '\n' ' ')" "$(tail -n 2 <<<"$order" | tr '\n' ' ')"; do killed $pair; done
  loaded
  token=$(granted)

  # Also says that every consumer holds what is published: the command waits for the digests.
  evaluated after-the-kills
  counted "$points"
}

# Each point is sent until it is acknowledged. The source is that of this load.
load() {
  source_of_load=load-$(date +%s)
  rm -f "$out/enough" "$out/acknowledged" "$out/unacknowledged.log"
  echo "$token" >"$out/token"
  send &
  sender=$!
  until_true 60 test -e "$out/acknowledged" || fail "nothing is acknowledged: $(tail -n 1 "$out/unacknowledged.log")"
}
send() {
  local i=0 body answer
  while [ ! -e "$out/enough" ]; do
    i=$((i + 1))
    body="{\"items\":[{\"source\":\"$source_of_load\",\"externalId\":\"k-$i\",\"employeeId\":\"E1002\",\"metric\":\"prep_minutes\",\"occurredAt\":\"2024-06-03T10:00:00+08:00\",\"value\":$((i % 1000))}]}"
    until answer=$(curl -sS --max-time 20 -H "Authorization: Bearer $(cat "$out/token")" -H 'Content-Type: application/json' \
      -d "$body" "$ANNUM_URL/v1/data-points/bulk" 2>&1) && jq -e '(.items[0].status // 999) < 300' <<<"$answer" >/dev/null 2>&1; do
      echo "$i ${answer:0:200}" >>"$out/unacknowledged.log"
      sleep 0.3
    done
    echo "$i" >"$out/acknowledged.new" && mv "$out/acknowledged.new" "$out/acknowledged"
  done
}
loaded() {
  touch "$out/enough"
  wait "$sender"
  points=$(cat "$out/acknowledged")
}
counted() {
  local stored
  stored=$(sql metrics "select count(*) || ' ' || count(*) filter (where value = substr(external_id, 3)::int % 1000) from data_point where source = '$source_of_load'")
  [ "$stored" = "$1 $1" ] || fail "of $1 points these are stored: $stored"
  say "none of $1 acknowledged points is lost, none is there twice"
}
healthy() { [ "$(docker inspect -f '{{.State.Health.Status}}' "$1")" = healthy ]; }
killed() {
  local service before begun=$SECONDS
  local -A restarts
  before=$(cat "$out/acknowledged")
  for service in "$@"; do restarts[$service]=$(docker inspect -f '{{.RestartCount}}' "$(container "$service")"); done
  # As a crash, which the restart policy answers; `docker kill` would count as wanted.
  for service in "$@"; do kill -9 "$(docker inspect -f '{{.State.Pid}}' "$(container "$service")")"; done
  for service in "$@"; do
    until_true 240 back "$service" "${restarts[$service]}" "$before" || fail "$service did not come back"
  done
  say "$* killed and back after $((SECONDS - begun)) s"
  granted >"$out/token.new" 2>/dev/null && mv "$out/token.new" "$out/token" || true
}
back() {
  [ "$(docker inspect -f '{{.RestartCount}}' "$(container "$1")")" -gt "$2" ] && healthy "$(container "$1")" &&
    [ "$(cat "$out/acknowledged")" -gt "$(($3 + 5))" ]
}

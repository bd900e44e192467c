# The sealing key is mounted from a file: a webhook is set up and delivers a signed fact.
webhook() {
  local source secret body id now key signature
  [ "$(docker exec "$(container metrics-service)" cat /run/annum/webhook.key)" = "$(cat "$WEBHOOK_SEALING_KEY_FILE")" ] || fail "no key is mounted"
  source=shop-$(date +%s)
  secret=$(api -d "{\"source\":\"$source\"}" "$ANNUM_URL/v1/fact-webhooks" | jq -r .secret)
  body="{\"kind\":\"data-points\",\"items\":[{\"source\":\"$source\",\"externalId\":\"w-1\",\"employeeId\":\"E3001\",\"metric\":\"prep_minutes\",\"occurredAt\":\"2024-06-03T10:00:00+08:00\",\"value\":7}]}"
  id=msg_$(openssl rand -hex 12)
  now=$(date +%s)
  key=$(printf %s "${secret#whsec_}" | openssl base64 -d -A | od -An -tx1 | tr -d ' \n')
  signature=$(printf %s "$id.$now.$body" | openssl dgst -sha256 -mac HMAC -macopt hexkey:"$key" -binary | openssl base64 -A)
  curl -fsS -H 'Content-Type: application/json' -H "webhook-id: $id" -H "webhook-timestamp: $now" \
    -H "webhook-signature: v1,$signature" -d "$body" "$ANNUM_URL/v1/fact-webhooks/$source" |
    jq -e '.items[0].status < 300' >/dev/null || fail "a signed fact was refused"
}

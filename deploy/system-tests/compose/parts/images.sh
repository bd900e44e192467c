# What the images are: user, size, layers, files, labels, bill of materials; and how they run here.
images() {
  local service image base_layers own
  base_layers=$(docker image inspect -f '{{join .RootFS.Layers "\n"}}' eclipse-temurin:25-jre)
  for service in goals metrics feedback review; do
    image=annum/$service-service:$ANNUM_VERSION
    image_config "$image" "Annum $service-service"
    [ "$(docker image inspect -f '{{join .RootFS.Layers "\n"}}' "$image" | head -n "$(wc -l <<<"$base_layers")")" = "$base_layers" ] ||
      fail "$image does not begin with the layers of its base"
    own=$((($(docker image inspect -f '{{.Size}}' "$image") - $(docker image inspect -f '{{.Size}}' eclipse-temurin:25-jre)) / 1000000))
    [ "$own" -lt 300 ] || fail "$image adds $own MB to its base"
    say "$image adds $own MB in $(($(docker image inspect -f '{{len .RootFS.Layers}}' "$image") - $(wc -l <<<"$base_layers"))) layers"
    image_files "$image"
    as_it_runs "$(container "$service-service")"
  done
}

image_config() {
  local config
  config=$(docker image inspect -f '{{json .Config}}' "$1")
  jq -e --arg title "$2" '
    .User == "10001:10001" and .StopSignal == "SIGTERM" and .Entrypoint[0] == "java"
    and .Healthcheck.Test == ["CMD", "healthy"]
    and .Labels["org.opencontainers.image.title"] == $title
    and (.Labels | has("org.opencontainers.image.version") and has("org.opencontainers.image.revision"))
    and ([.Env[] | select(test("PASSWORD|SECRET|TOKEN"; "i"))] == [])' <<<"$config" >/dev/null || fail "$1: $config"
}

image_files() {
  local files found missing
  found=$(docker run --rm --network none --read-only --entrypoint sh "$1" -c \
    'find /app ! -user root -o ! -group root -o -perm /022 ! -type l; ls -A /app | tr "\n" " "; ls /app/native')
  [ "$found" = "app jvm.options lib native quarkus quarkus-run.jar sbom.cdx.json service.aot libzstd-jni.so" ] ||
    fail "$1 has other files, or of another owner: $found"
  files=$(docker run --rm --network none --entrypoint sh "$1" -c 'cd /app/lib && ls boot main' | grep 'jar$')
  # group.artifact-version.jar, as Quarkus names them
  missing=$(comm -23 <(sort -u <<<"$files") <(docker run --rm --network none --entrypoint cat "$1" /app/sbom.cdx.json |
    jq -r '.components[] | "\(.group).\(.name)-\(.version).jar"' | sort -u))
  [ -z "$missing" ] || fail "the bill of materials of $1 lacks $missing"
}

as_it_runs() {
  local status
  docker inspect "$1" | jq -e '.[0].HostConfig | .ReadonlyRootfs and .CapDrop == ["ALL"] and .Memory > 0 and .RestartPolicy.Name != ""' >/dev/null ||
    fail "$1 is not confined"
  status=$(docker exec "$1" cat /proc/1/status)
  grep -q 'Uid:.10001.10001' <<<"$status" && grep -q 'CapEff:.0*$' <<<"$status" && grep -q 'NoNewPrivs:.1' <<<"$status" || fail "$1: $status"
  ! docker exec "$1" touch /app/written 2>/dev/null || fail "$1 can write to its files"
  docker exec "$1" cat /proc/1/maps >"$out/maps"
  grep -q ' /app/service.aot' "$out/maps" || fail "$1 runs without its AOT cache"
}

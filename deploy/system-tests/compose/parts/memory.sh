memory() {
  docker stats --no-stream --format '{{.Name}} {{.MemUsage}}' $(compose ps -q) | sort | tee "$out/memory.txt" >&2
}

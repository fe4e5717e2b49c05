const open = new Set<() => void>()
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Has something done if the process is to end before it is taken back, also by a signal, which then ends the process as it would have. The last that
 * was asked for comes first. Returns how to take it back.
 */
export function cleanup(task: () => void): () => void {
  if (open.size === 0) {
    process.on('exit', runAll)
    for (const signal of signals) process.on(signal, endBy)
  }
  open.add(task)
  return () => {
    if (!open.delete(task) || open.size > 0) return
    stopListening()
  }
}

function stopListening(): void {
  process.off('exit', runAll)
  for (const signal of signals) process.off(signal, endBy)
}

function runAll(): void {
  for (const task of [...open].reverse()) {
    try {
      task()
    } catch {
      // The others are still to be done.
    }
  }
  open.clear()
}

function endBy(signal: NodeJS.Signals): void {
  runAll()
  stopListening()
  process.kill(process.pid, signal)
}

// Marks every live figure by what the event stream says of itself: nothing shows an old number unmarked.
(() => {
  const mark = on => document.querySelectorAll('[data-live-mark]').forEach(element => element.classList.toggle('live--on', on))
  document.addEventListener('sse:live', () => mark(true))
  document.addEventListener('sse:lost', () => mark(false))
  document.addEventListener('htmx:sseError', () => mark(false))
  document.addEventListener('htmx:sseClose', () => mark(false))
})()

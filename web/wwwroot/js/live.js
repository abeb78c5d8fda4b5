// While the event stream is broken every figure that it feeds is marked as not live; nothing shows an old number unmarked.
(() => {
  const mark = on => document.querySelectorAll('[data-live-mark]').forEach(element => element.classList.toggle('live--on', on))
  document.addEventListener('htmx:sseOpen', () => mark(true))
  document.addEventListener('htmx:sseError', () => mark(false))
  document.addEventListener('htmx:sseClose', () => mark(false))
})()

// After a refusal the first refused field has the focus: on a page that was loaded and on a fragment that was swapped in.
(() => {
  const focus = root => {
    const field = root.querySelector('[aria-invalid=true]') ?? root.querySelector('[data-refusals]')
    field?.focus()
  }
  document.addEventListener('DOMContentLoaded', () => focus(document))
  document.addEventListener('htmx:afterSettle', event => {
    if (event.detail.xhr?.status === 422) {
      focus(document)
    }
  })
})()

// Lines of a form: with script a line can be taken away and another asked for; without it there is always an empty one left.
(() => {
  const show = root => root.querySelectorAll('[data-line-remove], [data-line-add]').forEach(button => { button.hidden = false })
  document.addEventListener('DOMContentLoaded', () => show(document))
  document.addEventListener('htmx:load', event => show(event.detail.elt.parentElement ?? document))
  document.addEventListener('click', event => {
    const line = event.target.closest('[data-line-remove]')?.closest('[data-line]')
    if (line) {
      // Emptied, not cut out: the server counts lines by their numbers, and an empty one does not count.
      line.querySelectorAll('input:not([type=hidden]), select, textarea').forEach(field => { field.value = '' })
      line.hidden = true
      line.parentElement.querySelector(':scope > [data-lines-more] [data-line-add]')?.focus()
    }
  })
})()

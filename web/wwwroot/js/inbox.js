// The list by keyboard: j and k go down and up, x ticks, Enter opens as anywhere.
(() => {
  document.addEventListener('keydown', event => {
    if (event.target.closest('input:not([type=checkbox]), select, textarea') || event.ctrlKey || event.metaKey || event.altKey || !['j', 'k', 'x'].includes(event.key)) {
      return
    }
    const items = [...document.querySelectorAll('[data-inbox] [data-inbox-item]')]
    const at = items.findIndex(item => item.closest('li').contains(document.activeElement))
    if (event.key === 'x') {
      items[at]?.closest('li').querySelector('input[type=checkbox]')?.click()
      return
    }
    items[Math.min(Math.max(at + (event.key === 'j' ? 1 : -1), 0), items.length - 1)]?.focus()
  })
})()

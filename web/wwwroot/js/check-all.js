// One tick for all lines of a group, and how much is ticked. Groups stand in groups: a person's lines in everybody's.
(() => {
  const lines = group => [...group.querySelectorAll('input[type=checkbox][name]')]

  const show = root => {
    const groups = [root, ...root.querySelectorAll('[data-check-group]')]
    for (const group of groups) {
      const ticked = lines(group).filter(line => line.checked)
      const own = [...group.querySelectorAll('[data-check-all]')].find(all => all.closest('[data-check-group]') === group)
      if (own) {
        own.checked = ticked.length > 0 && ticked.length === lines(group).length
        own.indeterminate = ticked.length > 0 && !own.checked
      }
    }
    const ticked = lines(root).filter(line => line.checked)
    const [count, hours] = [root.querySelector('[data-check-count]'), root.querySelector('[data-check-sum]')]
    if (count && hours) {
      count.textContent = ticked.length
      hours.textContent = ticked.reduce((total, line) => total + parseFloat(line.dataset.hours), 0).toFixed(2)
    }
  }

  document.addEventListener('change', event => {
    const root = event.target.closest('form[data-check-group]')
    if (!root) {
      return
    }
    if (event.target.matches('[data-check-all]')) {
      for (const line of lines(event.target.closest('[data-check-group]'))) {
        line.checked = event.target.checked
      }
    }
    show(root)
  })
  document.addEventListener('htmx:afterSettle', () => document.querySelectorAll('form[data-check-group]').forEach(show))
  document.addEventListener('DOMContentLoaded', () => document.querySelectorAll('form[data-check-group]').forEach(show))
})()

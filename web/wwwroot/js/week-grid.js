// The week is typed like a sheet: arrows and Enter go from cell to cell, sums follow. Without script Tab does and the server sums.
(() => {
  const hours = input => parseFloat(input.value) || 0
  const shown = sum => String(Number(sum.toFixed(2)))
  const inputs = root => [...root.querySelectorAll('input[data-grid-day]')]

  const sum = grid => {
    const days = Array(7).fill(0)
    for (const row of grid.querySelectorAll('[data-grid-row]')) {
      const cells = [...row.querySelectorAll('[data-grid-fixed]')]
      const sums = cells.map(cell => parseFloat(cell.dataset.gridFixed) + inputs(cell).reduce((total, input) => total + hours(input), 0))
      sums.forEach((one, day) => { days[day] += one })
      row.querySelector('[data-row-sum]').textContent = shown(sums.reduce((total, one) => total + one, 0))
    }
    grid.querySelectorAll('[data-day-sum]').forEach(output => { output.textContent = shown(days[output.dataset.daySum]) })
    grid.querySelector('[data-week-sum]').textContent = shown(days.reduce((total, one) => total + one, 0))
  }

  // The next cell that can be typed into: up and down in its column, left and right from the edge of what is typed.
  const next = (input, key) => {
    const grid = input.closest('[data-week-grid]')
    if (key === 'ArrowLeft' || key === 'ArrowRight') {
      const all = inputs(grid)
      return all[all.indexOf(input) + (key === 'ArrowLeft' ? -1 : 1)]
    }
    const column = inputs(grid).filter(other => other.dataset.gridDay === input.dataset.gridDay)
    return column[column.indexOf(input) + (key === 'ArrowUp' ? -1 : 1)]
  }

  const isInside = (input, key) => input.value !== '' && input.selectionStart === input.selectionEnd
    && ((key === 'ArrowLeft' && input.selectionStart > 0) || (key === 'ArrowRight' && input.selectionEnd < input.value.length))

  document.addEventListener('keydown', event => {
    const input = event.target
    if (!input.matches?.('input[data-grid-day]') || event.ctrlKey || event.altKey || event.metaKey) {
      return
    }
    const moves = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Enter']
    if (!moves.includes(event.key) || isInside(input, event.key)) {
      return
    }
    const to = next(input, event.key)
    // Enter in the last row submits, as it does in any form.
    if (to) {
      event.preventDefault()
      to.focus()
      to.select()
    }
  })
  document.addEventListener('input', event => {
    const grid = event.target.closest('[data-week-grid]')
    if (grid && event.target.matches('[data-grid-day]')) {
      sum(grid)
    }
  })
})()

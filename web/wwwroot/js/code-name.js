// The name beside a code follows what is typed: it is that of the suggestion with this code, or nothing.
(() => {
  const tell = input => {
    const name = input.parentElement.querySelector('[data-code-name]')
    if (name && input.list) {
      const chosen = [...input.list.options].find(option => option.value === input.value)
      name.textContent = chosen?.textContent ?? ''
    }
  }
  document.addEventListener('input', event => {
    if (event.target.list) {
      tell(event.target)
    }
  })

  // Suggestions arrive after the typing: look again.
  document.addEventListener('htmx:afterSwap', event => {
    const input = event.target.id && document.querySelector(`input[list="${event.target.id}"]`)
    if (input && document.activeElement === input && input.value !== input.defaultValue) {
      tell(input)
    }
  })
})()

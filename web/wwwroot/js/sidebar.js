// On a phone the navigation slides in: the link to it works without script, this adds Escape, focus and the way back.
(() => {
  const opener = () => document.querySelector('[data-sidebar-toggle]')
  const isOpen = () => document.documentElement.dataset.sidebar === 'open'

  const set = open => {
    if (open) {
      document.documentElement.dataset.sidebar = 'open'
    } else {
      delete document.documentElement.dataset.sidebar
    }
    opener()?.setAttribute('aria-expanded', String(open))
    const target = open ? document.querySelector('#sidebar a') : opener()
    target?.focus()
  }

  document.addEventListener('click', event => {
    if (event.target.closest('[data-sidebar-toggle]')) {
      event.preventDefault()
      set(!isOpen())
    } else if (event.target.closest('[data-sidebar-close]')) {
      event.preventDefault()
      set(false)
    }
  })

  // A menu closes with Escape and when something outside of it is chosen.
  document.addEventListener('keydown', event => {
    if (event.key !== 'Escape') {
      return
    }
    if (isOpen()) {
      set(false)
    }
    document.querySelectorAll('details[data-menu][open]').forEach(menu => {
      menu.open = false
      menu.querySelector('summary').focus()
    })
  })
  document.addEventListener('click', event => {
    document.querySelectorAll('details[data-menu][open]').forEach(menu => {
      if (!menu.contains(event.target)) {
        menu.open = false
      }
    })
  })
})()

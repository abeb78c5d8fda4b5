// Runs before the first paint: where the person has not chosen, the device decides between light and dark.
(() => {
  const root = document.documentElement
  const device = matchMedia('(prefers-color-scheme: dark)')
  const follow = () => {
    if (root.dataset.themeChoice === 'device') {
      root.dataset.bsTheme = device.matches ? 'dark' : 'light'
    }
  }
  follow()
  device.addEventListener('change', follow)

  // The form works without this; with it the page does not load again.
  document.addEventListener('click', event => {
    const button = event.target.closest('[data-theme-set]')
    if (!button) {
      return
    }
    event.preventDefault()
    root.dataset.themeChoice = root.dataset.bsTheme = button.dataset.themeSet
    document.cookie = `theme=${button.dataset.themeSet}; path=/; max-age=31536000; samesite=lax`
    button.parentElement.querySelector(`[data-theme-set]:not([data-theme-set=${button.dataset.themeSet}])`)?.focus()
  })
})()

// Ctrl-K, and what moves in the palette: the arrows go through what was found, Enter opens it. Closing gives the focus back, which browsers do by themselves.
const dialog = document.getElementById('palette');
const field = document.getElementById('palette-q');
const choices = () => [...dialog.querySelectorAll('.palette__choice')];

function open(event) {
  event.preventDefault();
  if (!dialog.open) { dialog.showModal(); }
  field.select();
}

if (dialog) {
  document.querySelectorAll('[data-palette]').forEach(one => one.addEventListener('click', open));
  document.addEventListener('keydown', event => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k') { open(event); }
  });
  dialog.addEventListener('click', event => { if (event.target === dialog) { dialog.close(); } });
  dialog.addEventListener('keydown', event => {
    const all = choices();
    const at = all.indexOf(document.activeElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1 }[event.key];
    if (next !== undefined && all.length) {
      event.preventDefault();
      (next < 0 ? field : all[Math.min(next, all.length - 1)]).focus();
    } else if (event.key === 'Enter' && document.activeElement === field) {
      event.preventDefault();
      all[0]?.click();
    }
  });
}

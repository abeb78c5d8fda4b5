// Keeps answers as they are given, and shows how much time is left. Without it there is a button to save.
const form = document.getElementById('answer-form');
const left = document.getElementById('left');
const complaint = document.getElementById('not-saved');
let waiting = 0;

const save = async () => {
  try {
    const answer = await fetch(form.action, { method: 'POST', body: new FormData(form), headers: { 'X-Quietly': '1' }, redirect: 'error' });
    complaint.hidden = answer.ok;
    if (answer.status === 409) {
      location.reload();
    }
  } catch {
    complaint.hidden = false;
  }
};

if (form) {
  form.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(save, 800);
  });
  form.addEventListener('submit', () => clearTimeout(waiting));
  const end = performance.now() + 1000 * Number(left.dataset.seconds);
  const tick = () => {
    const seconds = Math.max(0, Math.round((end - performance.now()) / 1000));
    left.textContent = `${left.dataset.label} ${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
    if (seconds === 0) {
      clearInterval(timer);
      setTimeout(() => location.assign(location.pathname), 1500);
    }
  };
  const timer = setInterval(tick, 1000);
  tick();
}

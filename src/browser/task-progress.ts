// The page of a task on many messages shows how far it is without being loaded anew.

const lookMs = 1_000;

export function showTaskProgress(task: Element): void {
  if (!task.querySelector('progress')) return;
  const start = (): void => {
    window.stop();
    void follow(task);
  };
  // A page that was loaded asks to be loaded again every two seconds, for browsers without a
  // script. Before the load is over, stopping would end that as well.
  if (document.readyState === 'complete') void follow(task);
  else addEventListener('load', start, { once: true });
}

async function follow(task: Element): Promise<void> {
  while (task.isConnected && task.querySelector('progress')) {
    await new Promise((resolve) => setTimeout(resolve, lookMs));
    if (!task.isConnected) return;
    const now = await taskNow();
    if (!now) return location.reload();
    show(task, now);
  }
}

/** The same part of the page as it is now; undefined when it cannot be had this way. */
async function taskNow(): Promise<Element | undefined> {
  try {
    const answer = await fetch(location.href, { redirect: 'error' });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    return (answer.ok && page.querySelector('.task')) || undefined;
  } catch {
    return undefined;
  }
}

function show(task: Element, now: Element): void {
  const [bar, next] = [task.querySelector('progress'), now.querySelector('progress')];
  if (bar && next) {
    // The button to stop it may have the focus: it stays what it is.
    bar.value = next.value;
    const words = task.querySelector('[role=status]');
    if (words) words.textContent = now.querySelector('[role=status]')?.textContent ?? '';
    return;
  }
  task.replaceChildren(...now.childNodes);
  task.querySelector('button')?.focus();
}

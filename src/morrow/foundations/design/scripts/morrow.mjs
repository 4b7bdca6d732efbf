// Comfort only: every page works without this file.
import { Button } from './govuk/components/button/button.mjs';
import { CharacterCount } from './govuk/components/character-count/character-count.mjs';
import { ErrorSummary } from './govuk/components/error-summary/error-summary.mjs';
import { NotificationBanner } from './govuk/components/notification-banner/notification-banner.mjs';
import { SkipLink } from './govuk/components/skip-link/skip-link.mjs';

document.body.classList.add('js-enabled', 'govuk-frontend-supported');

// Where this runs, a button prints; the words that say how to print without it make room.
for (const printing of document.querySelectorAll('[data-printing]')) {
  const [words, offer] = printing.children;
  words.hidden = true;
  offer.hidden = false;
  offer.querySelector('button').addEventListener('click', () => window.print());
}

for (const Component of [Button, CharacterCount, ErrorSummary, NotificationBanner, SkipLink]) {
  for (const root of document.querySelectorAll(`[data-module="${Component.moduleName}"]`)) {
    try {
      new Component(root);
    } catch (error) {
      console.warn(error);
    }
  }
}

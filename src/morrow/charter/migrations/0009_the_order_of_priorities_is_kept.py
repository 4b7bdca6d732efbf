import django.contrib.postgres.fields
import django.db.models.deletion
import morrow.foundations.scope.entering
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('accountability', '0011_something_tried_has_its_option'),
        ('charter', '0008_a_pledge_can_end_early'),
    ]

    operations = [
        migrations.CreateModel(
            name='PriorityOrder',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('place', models.SlugField(default=morrow.foundations.scope.entering.place, editable=False, max_length=40)),
                ('ordered_on', models.DateField()),
                ('before', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=12), help_text='Codes of priorities, the first first.', size=None)),
                ('after', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=12), size=None)),
                ('reason', models.TextField(blank=True, help_text='What was weighed.')),
                ('example', models.BooleanField(default=False)),
                ('adopted', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='charter.priority')),
                ('decision', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accountability.decision')),
            ],
            options={
                'ordering': ['-ordered_on', '-pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(('adopted', None), ('reason', ''), _negated=True), name='priority_order_with_reason'), models.CheckConstraint(condition=models.Q(('before', models.F('after')), _negated=True), name='priority_order_changes')],
            },
        ),
    ]

from django.shortcuts import render


def the_money(request):
    return render(request, "budget/the_money.html")

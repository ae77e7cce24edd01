"""Sale orders of three lines confirmed by Tryton 6.0, one transaction each, in this process, without HTTP: prints how many a second, as JSON.

Its environment says which server (TRYTOND_DATABASE_URI, a superuser's) and which database of it (DB_NAME), which it makes. It is asked by bench/ceilings.ts.
"""
import json
import sys
import time
from decimal import Decimal

from proteus import Model, config as proteus_config
from trytond.modules.account.tests.tools import (
    create_chart, create_fiscalyear, get_accounts)
from trytond.modules.account_invoice.tests.tools import (
    create_payment_term, set_fiscalyear_invoice_sequences)
from trytond.modules.company.tests.tools import create_company, get_company
from trytond.pool import Pool
from trytond.tests.tools import activate_modules
from trytond.transaction import Transaction

PRICES = [Decimal('1.2345'), Decimal('750'), Decimal('12.5')]


def put_stage():
    """A company that may invoice, a customer, three services of the prices of the other side."""
    activate_modules('sale')
    create_company()
    company = get_company()
    set_fiscalyear_invoice_sequences(create_fiscalyear(company)).click('create_period')
    create_chart(company)
    accounts = get_accounts(company)
    customer = Model.get('party.party')(name='Member')
    customer.save()
    category = Model.get('product.category')(name='Services', accounting=True)
    category.account_expense = accounts['expense']
    category.account_revenue = accounts['revenue']
    category.save()
    unit, = Model.get('product.uom').find([('name', '=', 'Unit')])
    products = []
    for number, price in enumerate(PRICES):
        template = Model.get('product.template')(name='Line %s' % number)
        template.default_uom = unit
        template.type = 'service'
        template.salable = True
        template.list_price = price
        template.account_category = category
        template.save()
        products.extend(template.products)
    term = create_payment_term()
    term.save()
    return customer, products, term


def put_sale(customer, products, term, number):
    """A quotation of three lines, which waits for its confirmation."""
    sale = Model.get('sale.sale')(party=customer, payment_term=term)
    sale.invoice_method = 'manual'
    sale.shipment_method = 'manual'
    for product, quantity in zip(products, [1 + number % 200, 1 + number % 3, 1 + number % 90]):
        line = sale.lines.new()
        line.product = product
        line.quantity = float(quantity)
    sale.click('quote')
    return sale.id


def main(count):
    stage = put_stage()
    sales = [put_sale(*stage, number) for number in range(count)]
    config = proteus_config.get_config()
    context = config.context
    start = time.perf_counter()
    for sale in sales:
        with Transaction().start(config.database_name, config.user, context=context) as transaction:
            Sale = Pool().get('sale.sale')
            Sale.confirm([Sale(sale)])
            transaction.commit()
    seconds = time.perf_counter() - start
    with Transaction().start(config.database_name, config.user, context=context):
        Sale = Pool().get('sale.sale')
        states = {each.state for each in Sale.browse(sales)}
    if not states <= {'confirmed', 'processing', 'done'}:
        raise SystemExit('not confirmed: %s' % states)
    print(json.dumps({'rate': count / seconds, 'states': sorted(states)}))


main(int(sys.argv[1]))
